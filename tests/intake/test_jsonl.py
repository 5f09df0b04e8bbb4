from __future__ import annotations

import json
from typing import Any

import pytest

from casus.errors import InputError
from casus.intake.jsonl import MOST_NESTED, line_record, record_article, record_doc
from casus.records.article import Article

TEXT = "Peru warned Bolivia on Monday that it would close the border."


def test_all_keys() -> None:
    line = {
        "id": "a-1",
        "title": " Trouble ",
        "text": f"  {TEXT}\n",
        "published": "2024-06-03T08:00:00Z",
        "publisher": "Andes Today",
        "url": "https://a.example/2023/01/02/x",
        "desk": {"name": "Lima", "codes": [1, None]},
    }
    assert record_article(line_record(json.dumps(line)), doc="a-1") == Article(
        doc="a-1",
        text=f"  {TEXT}\n",
        title="Trouble",
        published="2024-06-03T08:00:00+00:00",
        url="https://a.example/2023/01/02/x",
        publisher="Andes Today",
        extra={"desk": {"name": "Lima", "codes": [1, None]}},
    )


def test_day_in_the_address_only_when_nothing_is_stated() -> None:
    url = "https://a.example/2023/01/02/x"
    assert record_article({"text": TEXT, "url": url}, doc="d").published == "2023-01-02"
    assert record_article({"text": TEXT, "url": url, "published": "2024-06-03"}, doc="d").published == "2024-06-03"
    assert record_article({"text": TEXT, "url": "https://a.example/2023/01/x"}, doc="d").published is None


@pytest.mark.parametrize(
    ("record", "doc"),
    [({"id": "a", "doc": "b"}, "a"), ({"doc": "b"}, "b"), ({"id": 7}, "7"), ({"id": True}, None), ({"id": " "}, None)],
)
def test_doc(record: dict[str, object], doc: str | None) -> None:
    assert record_doc(record) == doc


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "a", "text": "Peru war', "bad-json"),
        ("[1]", "bad-json"),
        ('"text"', "bad-json"),
        ('{"text": NaN}', "bad-json"),
        ("[" * 100_000, "bad-json"),
        ('{"a":' * 100_000, "bad-json"),
        ("1" * 10_000, "bad-json"),
        ('{"text": "a \\ud800 b"}', "bad-encoding"),
        ('{"text": "a \udcff b"}', "bad-encoding"),
        ('{"text": "a \\u0000 b"}', "binary"),
    ],
)
def test_bad_line(line: str, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        line_record(line)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"text": None}, "bad-json"),
        ({"text": 5}, "bad-json"),
        ({"text": " \n"}, "empty"),
        ({"text": "..."}, "not-article"),
        ({"title": ["a"]}, "bad-json"),
        ({"url": 5}, "bad-json"),
        ({"published": "03/06/2024"}, "bad-date"),
        ({"published": "2024-06-03T08:00:00"}, "bad-date"),
        ({"published": 1717401600}, "bad-date"),
    ],
)
def test_bad_record(changed: dict[str, Any], reason: str) -> None:
    with pytest.raises(InputError) as caught:
        record_article({"text": TEXT, **changed}, doc="d")
    assert caught.value.reason == reason


@pytest.mark.parametrize(("levels", "read"), [(MOST_NESTED, True), (MOST_NESTED + 1, False), (900, False)])
def test_lists_in_lists_have_an_end(levels: int, read: bool) -> None:
    line = f'{{"text": "a", "other": {"[" * levels}{"]" * levels}}}'
    if read:
        assert line_record(line)["text"] == "a"
        return
    with pytest.raises(InputError, match="nested over 50 deep") as caught:
        line_record(line)
    assert caught.value.reason == "bad-json"
