"""Copies and incidents by keys are those of the record, with any number of buckets and in any order."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from casus.errors import BadOption
from casus.scale import grouping, parents
from casus.scale.grouping import COMMIT, group, grouped, is_grouped, mark_of
from casus.scale.output import Folder
from casus.scale.result import Result, result
from casus.scale.shuffle import Step, shuffled_here
from tests.ingest.written import load_fake, write_articles
from tests.scale.coded import Rows, code, grouped_rows, recorded_rows


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """News with copies, versions of pages and repeats, also of what stands in another shard."""
    folder = tmp_path_factory.mktemp("coded")
    write_articles(folder / "a.jsonl", 150)
    lines = (folder / "a.jsonl").read_text(encoding="utf-8").splitlines()
    (folder / "b.jsonl").write_text("\n".join(line.replace('"id": "a', '"id": "A') for line in lines[40:70]))
    code([folder / "a.jsonl", folder / "b.jsonl"], folder / "out", load_fake, each=40)
    return folder / "out"


@pytest.fixture(scope="module")
def expected(coded: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Rows, Rows]:
    return recorded_rows(coded, tmp_path_factory.mktemp("record") / "record.sqlite")


@pytest.fixture
def output(coded: Path) -> Iterator[Path]:
    """Without a grouping, before and after."""
    yield coded
    Folder(str(coded)).remove(COMMIT)
    grouping.tidy(Folder(str(coded)))


class Shuffled:
    """Sources, rows and results in an order by chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def __call__(self, sources: Sequence[str], step: Step) -> Iterator[bytes]:
        rows = [row for source in self.mixed(sources) for row in step.spread(source)]
        held: dict[int, list[bytes]] = {}
        for bucket, row in self.mixed(rows):
            held.setdefault(bucket, []).append(row)
        assert all(0 <= bucket < step.buckets for bucket in held)
        return (step.gather(bucket, held[bucket]) for bucket in self.mixed(list(held)))

    def mixed(self, some: Sequence[Any]) -> list[Any]:
        return self.chance.sample(list(some), len(some))


def test_the_incidents_and_copies_are_those_of_the_record(output: Path, expected: tuple[Rows, Rows]) -> None:
    stages = list(group(result(str(output)), shuffled_here, 4))
    assert grouped_rows(output) == expected
    incidents, copies = expected
    assert any(len(one["reports"]) > 1 for one in incidents)
    assert any(one["superseded_by"] for one in copies)
    assert any(one["story"] != one["article"] for one in copies)
    assert [one.name for one in stages if not one.done] == ["articles", "copies", "parents", "incidents"]


@pytest.mark.parametrize(("least", "each"), [(1, 10_000), (3, 300), (50, 100)])
def test_neither_order_nor_buckets_matter(
    output: Path, expected: tuple[Rows, Rows], least: int, each: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """each: accounts of a part of a week."""
    cut = parents.parts
    monkeypatch.setattr(grouping, "parts", lambda weeks, least: cut(weeks, least, each))
    list(group(result(str(output)), Shuffled(least), least))
    assert grouped_rows(output) == expected


def test_the_files_are_the_same_each_time(output: Path) -> None:
    names = []
    for seed in range(2):
        list(group(result(str(output)), Shuffled(seed), 3))
        made = grouped(Folder(str(output)))
        assert made is not None
        names.append({name: (output / name).read_bytes() for name in (*made.incident_files, *made.copy_files)})
    assert names[0] == names[1]


def test_what_is_half_written_does_not_count(output: Path) -> None:
    """An earlier grouping stays until the new one is whole, and nothing is left of what did not end."""
    coded = result(str(output))
    earlier = Result(coded.folder, coded.shards[:2], 80, None)
    list(group(earlier, shuffled_here, 2))
    assert not is_grouped(coded)
    run = group(coded, shuffled_here, 2)
    assert any(stage.name == "incidents" and stage.done for stage in run)
    run.close()  # type: ignore[attr-defined]
    kept = grouped(coded.folder)
    assert kept is not None
    assert kept.mark == mark_of(earlier)
    assert all((output / name).exists() for name in (*kept.incident_files, *kept.copy_files))
    list(group(coded, shuffled_here, 2))
    made = grouped(coded.folder)
    assert made is not None
    assert is_grouped(coded)
    found = {f"{place}/{path.name}" for place in ("incidents", "copies") for path in (output / place).iterdir()}
    assert found == {*made.incident_files, *made.copy_files}
    assert not (output / "grouping").exists()


def test_nothing_coded_is_nothing_to_group(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="holds nothing that was coded"):
        list(group(Result(Folder(str(tmp_path)), (), 0, None), shuffled_here, 1))
