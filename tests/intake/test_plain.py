from __future__ import annotations

import io

import pytest

from casus.errors import NotAnArticle
from casus.intake.options import Format, IntakeOptions
from casus.intake.plain import plain_items
from casus.intake.source import Source
from casus.intake.stream import Packed
from casus.records.item import Item
from casus.records.rejected import Rejected

SOURCE = Source("wire", "in/wire", "", "2024-05-01T10:00:00+00:00")


def read(raw: bytes, form: Format = "auto", most: int = 100) -> list[Item | Rejected]:
    return list(plain_items(SOURCE, raw[:4_096], Packed(io.BytesIO(raw)), IntakeOptions(max_bytes=most, format=form)))


def test_one_item_of_a_whole_file() -> None:
    assert read(b"any text") == [Item("wire", "in/wire", b"any text", "text", retrieved=SOURCE.retrieved)]
    assert read(b"<html>")[0].form == "html"
    assert read(b"")[0].raw == b""


def test_one_item_a_line() -> None:
    first, second = read(b'{"a": 1}\n\n{"b": 2}')
    assert first == Item("wire:1", "in/wire#1", b'{"a": 1}', "record", retrieved=SOURCE.retrieved)
    assert second == Item("wire:3", "in/wire#3", b'{"b": 2}', "record", retrieved=SOURCE.retrieved)


def test_a_line_that_is_too_long_is_refused_and_the_next_read() -> None:
    refused, item = read(b"x" * 101 + b"\n{}", "jsonl")
    assert refused == Rejected(
        "wire:1",
        "in/wire#1",
        "too-large",
        "in/wire#1 is over 100 bytes; raise max_bytes",
        b"x" * 100,
        "record",
        retrieved=SOURCE.retrieved,
    )
    assert item.raw == b"{}"


def test_no_line() -> None:
    with pytest.raises(NotAnArticle, match="is empty"):
        read(b"\n\n", "jsonl")
