"""Whatever bytes come in, an article or a reason comes out, soon, and never a traceback."""

from __future__ import annotations

import gzip
import io
import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.intake.furniture import prose_spans
from casus.intake.options import Format, IntakeOptions
from casus.intake.read import read_stream
from casus.records.article import Article
from casus.records.rejected import Rejected

SENTENCE = "The army of Chad said on Monday that rebels had left the town. "
SECONDS = 20
"""CPU seconds for one input on a slow machine; the slowest takes about two on a quiet one."""

STRANGE = "\u200b\u200d\u202e\u2066\u2069\ufeff\u00ad\u0301\u0000\ufffd\U000e0041\ud7ff"
TAGS = (
    "p",
    "div",
    "article",
    "b",
    "table",
    "td",
    "ul",
    "li",
    "h1",
    "script",
    "style",
    "svg",
    "template",
    "a",
    "br",
    "body",
    "title",
)
PIECES = st.one_of(
    st.sampled_from(TAGS).map(lambda tag: f"<{tag}>"),
    st.sampled_from(TAGS).map(lambda tag: f"</{tag}>"),
    st.sampled_from(
        ("<", ">", "&", "&#0;", "&#xD800;", "&nbsp", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "<a href='", '="')
    ),
    st.sampled_from((SENTENCE, "Leave a comment", "By ", "{", '"text":', "\n\n", "\r", STRANGE.replace("\0", ""))),
    st.text(max_size=12),
)
FORMATS: tuple[Format, ...] = ("auto", "html", "text", "jsonl")


def check(raw: bytes, form: Format = "auto") -> list[Article | Rejected]:
    """Read `raw` and look at all that came out; the time is the process's own."""
    start = time.process_time()
    items = list(read_stream(io.BytesIO(raw), IntakeOptions(format=form)))
    spent = time.process_time() - start
    assert items
    assert spent < SECONDS
    for item in items:
        if isinstance(item, Article):
            item.text.encode()
            assert item.text.strip()
            assert all(0 <= start < end <= len(item.text) for start, end in prose_spans(item))
        else:
            assert item.reason
            item.message.encode()
    return items


@settings(max_examples=60)
@given(st.binary(max_size=2_000), st.sampled_from(FORMATS))
def test_random_bytes(raw: bytes, form: Format) -> None:
    check(raw, form)


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=60).map("".join), st.sampled_from(FORMATS))
def test_broken_markup(text: str, form: Format) -> None:
    check(text.encode("utf-8", errors="surrogatepass"), form)


@settings(max_examples=30)
@given(
    st.lists(st.sampled_from([*STRANGE, "Chad ", "warned Libya. ", "\n\n", "שלום ", "ليبيا "]), max_size=60).map(
        "".join
    )
)
def test_invisible_and_right_to_left_text(text: str) -> None:
    check(text.encode("utf-8"), "text")
    check(f"<html><body><p>{SENTENCE}{text}</p></body></html>".encode(), "html")


@settings(max_examples=30)
@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.floats(), st.integers(), st.text(max_size=20)),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(("id", "text", "title", "published", "x")), inner)
        ),
        max_leaves=12,
    )
)
def test_any_json(value: object) -> None:
    check(json.dumps(value).encode(), "jsonl")


@settings(max_examples=20)
@given(st.binary(max_size=300), st.integers(min_value=0, max_value=300))
def test_cut_and_changed_archives(noise: bytes, at: int) -> None:
    packed = gzip.compress(json.dumps({"text": SENTENCE * 20}).encode())
    check(packed[:at] + noise + packed[at + len(noise) :])


@pytest.mark.parametrize(
    ("raw", "form", "reasons"),
    [
        pytest.param(b"a" * 5_000_000, "text", ["too-large"], id="5 MB of one word"),
        pytest.param(b"a" * 900_000, "text", ["not-article"], id="900 kB of one word"),
        pytest.param(b"<p>" + b"a" * 5_000_000, "html", ["not-article"], id="5 MB of one word in a page"),
        pytest.param(b'{"text": "' + b"a" * 5_000_000 + b'"}', "jsonl", ["too-large"], id="5 MB of one word in JSON"),
        pytest.param(b"\x00" * 1_000_000, "auto", ["binary"], id="NULs"),
        pytest.param(b"\x00" * 1_000_000, "html", ["binary"], id="NULs as a page"),
        pytest.param(gzip.compress(b"\x00" * 50_000_000), "auto", ["too-large"], id="packed NULs"),
        pytest.param(gzip.compress(gzip.compress(b"a" * 9_000_000)), "auto", ["binary"], id="packed twice"),
        pytest.param(b"{" * 1_000_000, "jsonl", ["bad-json"], id="nested objects"),
        pytest.param(b"a b\n" * 100_000, "text", None, id="100,000 short lines"),
        pytest.param(b"Read more on this and that\n" * 8_000, "text", None, id="endless list of headings"),
        pytest.param(b"Chad warns Libya over the border\n" * 8_000, "text", None, id="one headline without end"),
        pytest.param(b"By " + b"AAAA " * 150_000, "text", None, id="endless byline"),
        pytest.param(SENTENCE.encode() * 15_000, "text", [], id="1 MB in one paragraph"),
        pytest.param(b"<div>" * 50_000 + SENTENCE.encode() * 9 + b"</div>" * 50_000, "html", None, id="nested blocks"),
        pytest.param(b"<b>" * 30_000 + SENTENCE.encode() * 9, "html", None, id="nested bold"),
        pytest.param(b"<table><tr><td>" * 9_000 + SENTENCE.encode() * 9, "html", None, id="nested tables"),
        pytest.param(b"<ul><li>" * 15_000 + SENTENCE.encode() * 9, "html", None, id="nested lists"),
        pytest.param(b"<p>" + b"word <a href='/x'>link</a> " * 8_000, "html", None, id="links in one paragraph"),
        pytest.param(b"<a href='/x'>link</a>" * 15_000, "html", None, id="only links"),
        pytest.param((b"<p>" + SENTENCE.encode()) * 5_000, "html", None, id="many unclosed paragraphs"),
        pytest.param(
            b"".join(b"<p>%d %s</p>" % (n, SENTENCE.encode()) for n in range(3_000)),
            "html",
            None,
            id="3,000 paragraphs",
        ),
        pytest.param(
            b"<div class='share'>" * 250 + SENTENCE.encode() * 8_000, "html", None, id="share bars in share bars"
        ),
        pytest.param(b"<" * 3_000_000, "html", ["too-large"], id="angle brackets"),
        pytest.param(b"<!--" * 30_000, "html", None, id="open comments"),
        pytest.param(b"<p title='" + b"x" * 3_000_000, "html", None, id="endless attribute"),
        pytest.param(b"<br>" * 8_000 + SENTENCE.encode() * 9, "html", None, id="line breaks"),
        pytest.param(b"&amp" * 500_000, "html", None, id="entities"),
        pytest.param(("\u202e" * 100_000 + SENTENCE * 3).encode(), "text", None, id="direction marks"),
        pytest.param(("a\u0301" * 400_000).encode(), "html", None, id="combining marks"),
        pytest.param(b"\xff" * 500_000, "text", None, id="bytes that are no UTF-8"),
        pytest.param(bytes(range(128, 256)) * 4_000, "text", None, id="high bytes"),
    ],
)
def test_floods(raw: bytes, form: Format, reasons: list[str] | None) -> None:
    items = check(raw, form)
    if reasons is not None:
        assert [item.reason for item in items if isinstance(item, Rejected)] == reasons
