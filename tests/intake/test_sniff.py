from __future__ import annotations

import pytest

from casus.intake.options import Format
from casus.intake.sniff import sniffed_format


@pytest.mark.parametrize(
    ("head", "suffix", "form"),
    [
        (b"anything", ".html", "html"),
        (b"anything", ".jsonl", "jsonl"),
        (b"Peru warned Bolivia.", ".txt", "text"),
        (b"<!DOCTYPE html><p>", ".txt", "html"),
        (b"<p>Peru</p>", ".txt", "text"),
        (b"{", ".txt", "text"),
        (b'\xef\xbb\xbf {"id": "a"}', "", "jsonl"),
        (b"\n<!-- x -->\n<HTML lang=en>", "", "html"),
        (b'<?xml version="1.0"?><html>', "", "html"),
        ("<html>".encode("utf-16"), "", "html"),
        (b"<div><p>Peru <b>warned</b></p></div><p>x</p>", "", "html"),
        (b"<Peru warned Bolivia>", "", "text"),
        (b"", "", "text"),
    ],
)
def test_format(head: bytes, suffix: str, form: Format) -> None:
    assert sniffed_format(head, suffix, "auto") == form


def test_what_the_caller_wants_holds() -> None:
    assert sniffed_format(b"<html>", ".html", "text") == "text"
