"""Coded articles as Parquet come back as they went in."""

from __future__ import annotations

import io
import math

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.errors import UnreadableInput
from casus.exchange.coded import coded_parquet, coded_schema, outcome_json, outcome_of, read_coded
from casus.records.article import Article
from casus.records.item import Item
from casus.records.outcome import Known, Outcome, Refused, Sighting, Taken
from casus.records.rejected import Rejected
from casus.records.sketch import Sketch
from tests.builders import VERSIONS
from tests.store.coder import code

ARTICLE = Article("a", "Iran warned Israel in Geneva about 3 things, an aide said.", published="2025-06-19",
                  extra={"section": ["world", 1.5, None]})  # fmt: skip


def taken() -> Taken:
    sketch = Sketch((1, -(2**62)), b"\x00\xff\x80", "v1")
    return Taken(
        Sighting("news.jsonl#1", "a", retrieved="2025-06-19T08:00:00+00:00"), ARTICLE, code(ARTICLE, VERSIONS), sketch
    )


def refused() -> Refused:
    item = Item("b", "b.html", b"\xff\xfe\x00", "html")
    return Refused(Rejected("b", "b.html", "bad-encoding", "is no text", b"\xff", "html"), item)


OUTCOMES: tuple[Outcome, ...] = (taken(), refused(), Known(Sighting("c", "c"), ARTICLE.digest))


def test_outcomes_come_back() -> None:
    assert list(read_coded(io.BytesIO(coded_parquet("s", OUTCOMES)))) == list(OUTCOMES)


def test_the_same_outcomes_give_the_same_bytes() -> None:
    assert coded_parquet("s", OUTCOMES) == coded_parquet("s", OUTCOMES)


def test_columns_tell_without_reading_the_outcome() -> None:
    table = pq.read_table(io.BytesIO(coded_parquet("s", OUTCOMES)))
    assert table.schema.equals(coded_schema())
    rows = table.to_pylist()
    assert [row["number"] for row in rows] == [0, 1, 2]
    assert [row["reason"] for row in rows] == [None, "bad-encoding", None]
    assert [row["digest"] for row in rows] == [ARTICLE.digest, None, ARTICLE.digest]
    assert rows[0]["events"] == len(code(ARTICLE, VERSIONS).events) > 0
    assert rows[0]["day"].isoformat() == "2025-06-19"


@given(st.binary(max_size=50), st.text(max_size=30))
def test_any_bytes_and_any_text_come_back(raw: bytes, text: str) -> None:
    message = text.encode("utf-8", "replace").decode()
    one = Refused(Rejected("d", "p", "fault", message, raw, "text"), Item("d", "p", raw, "text"))
    assert outcome_of(outcome_json(one)) == one


def test_numbers_keep_their_last_bit() -> None:
    event = taken().coded.events[0]
    assert math.isfinite(event.confidence)
    back = outcome_of(outcome_json(taken()))
    assert isinstance(back, Taken)
    assert back.coded.events[0].confidence.hex() == event.confidence.hex()


def test_another_parquet_file_is_refused() -> None:
    stream = io.BytesIO()
    pq.write_table(pa.table({"a": [1]}), stream)
    with pytest.raises(UnreadableInput, match="no file of coded articles"):
        list(read_coded(io.BytesIO(stream.getvalue())))


@pytest.mark.parametrize("cut", [0, 3, 100, -9])
def test_half_a_file_is_refused(cut: int) -> None:
    whole = coded_parquet("s", OUTCOMES)
    with pytest.raises(UnreadableInput, match="no whole Parquet file"):
        list(read_coded(io.BytesIO(whole[:cut])))


def test_what_another_version_wrote_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="code the archive again"):
        outcome_of('{"sighting": {"place": "p"}}')
