"""From what is wrong with an input to the record of it."""

from __future__ import annotations

from typing import cast

from casus.errors import InputError
from casus.intake.source import Source
from casus.records.item import Form, Item
from casus.records.rejected import Reason, Rejected


def refused(source: Source, error: InputError, raw: bytes = b"", form: Form | None = None) -> Rejected:
    """A whole file or stream, or a member of an archive, that gave no item."""
    message = f"{source.place} {error}"
    return Rejected(source.doc, source.place, reason(error), message, raw, form, retrieved=source.retrieved)


def refused_item(item: Item, error: InputError) -> Rejected:
    """An item that gave no article, with its bytes."""
    return Rejected(
        item.doc,
        item.place,
        reason(error),
        f"{item.place} {error}",
        item.raw,
        item.form,
        item.url,
        item.charset,
        item.retrieved,
    )


def reason(error: InputError) -> Reason:
    return cast(Reason, error.reason)
