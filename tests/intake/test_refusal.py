from __future__ import annotations

from casus.errors import UnreadableInput
from casus.intake.refusal import refused, refused_item
from casus.intake.source import Source
from casus.records.item import Item
from casus.records.rejected import Rejected

ERROR = UnreadableInput("is over 10 bytes; raise max_bytes", reason="too-large")


def test_of_a_file() -> None:
    assert refused(
        Source("wire", "in/wire.txt", ".txt", "2024-05-01T10:00:00+00:00"), ERROR, b"abc", "text"
    ) == Rejected(
        doc="wire",
        path="in/wire.txt",
        reason="too-large",
        message="in/wire.txt is over 10 bytes; raise max_bytes",
        raw=b"abc",
        form="text",
        retrieved="2024-05-01T10:00:00+00:00",
    )


def test_of_an_item_keeps_all_that_is_needed_to_try_again() -> None:
    item = Item(
        "wire:1", "in/wire.warc#1", b"abc", "html", "https://news.example/a", "utf-8", "2024-05-01T10:00:00+00:00"
    )
    kept = refused_item(item, ERROR)
    assert kept.form is not None
    assert Item(kept.doc, kept.path, kept.raw, kept.form, kept.url, kept.charset, kept.retrieved) == item
    assert "abc" not in repr(kept)
