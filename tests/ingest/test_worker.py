"""How a worker loads what codes, by a function that another process finds by its name."""

from __future__ import annotations

from casus.ingest.worker import load_alone, load_of, load_on_gpu, load_sifting, load_sifting_on_gpu


def test_there_is_a_function_for_each_way_to_read() -> None:
    found = [load_of(sift=sift, on_gpu=on_gpu) for on_gpu in (False, True) for sift in (False, True)]
    assert found == [load_alone, load_sifting, load_on_gpu, load_sifting_on_gpu]


def test_records_tell_what_they_were_read_on_and_whether_sentences_were_left_aside() -> None:
    """And the machine that asks needs no graphics processor."""
    plain = load_alone().versions
    assert load_on_gpu().versions.model == f"{plain.model}+cuda"
    assert load_sifting_on_gpu().versions.model == f"{plain.model}+cuda+sift"
