from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.intake import read
from casus.intake.options import IntakeOptions
from casus.intake.read import item_article, read_path, read_stream
from casus.records.article import Article
from casus.records.item import Form, Item
from casus.records.rejected import Rejected
from tests.intake.archives import PAGE, TEXT, answer, record, zipped
from tests.intake.archives import URL as ARCHIVED_URL

SPANISH = "El Perú advirtió el lunes a Bolivia de que cerraría la frontera si no cesaban las patrullas."
DEFAULT = IntakeOptions()


def write(folder: Path, name: str, raw: bytes) -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def reasons(path: Path, options: IntakeOptions = DEFAULT) -> list[str]:
    return [item.reason for item in read_path(path, options) if isinstance(item, Rejected)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    ("name", "raw"), [("a.txt", TEXT), ("a.html", PAGE), ("a", PAGE), ("a.jsonl", json.dumps({"text": TEXT}))]
)
def test_every_format_in_every_encoding(tmp_path: Path, name: str, raw: str, encoding: str) -> None:
    (article,) = read_path(write(tmp_path, name, raw.encode(encoding)), DEFAULT)
    assert isinstance(article, Article)
    assert TEXT in article.text
    assert article.language == "en"


def test_offsets_of_plain_text_are_offsets_in_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", f"\ufeffTrouble\r\n\r\n{TEXT}\r\n".encode())
    (article,) = read_path(path, DEFAULT)
    assert isinstance(article, Article)
    assert article.text == path.read_bytes().decode("utf-8")


def test_lines_go_on_after_bad_ones(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "one", "text": TEXT}),
        "",
        "{broken",
        json.dumps({"id": "late", "text": TEXT, "published": "June"}),
        json.dumps({"text": TEXT}),
        json.dumps({"id": "es", "text": SPANISH}),
        json.dumps({"id": "two", "text": TEXT})[:-9],
    ]
    items = list(read_path(write(tmp_path, "wire.jsonl", "\n".join(lines).encode()), DEFAULT))
    found = [(item.doc, item.reason if isinstance(item, Rejected) else None) for item in items]
    assert found == [
        ("one", None),
        ("wire:3", "bad-json"),
        ("late", "bad-date"),
        ("wire:5", None),
        ("es", "not-english"),
        ("wire:7", "bad-json"),
    ]
    broken = items[1]
    assert isinstance(broken, Rejected)
    assert (broken.path, broken.raw, broken.form) == (f"{tmp_path / 'wire.jsonl'}#3", b"{broken", "record")
    assert "wire.jsonl#3 is no JSON" in broken.message


def test_packed_lines_up_to_where_the_archive_breaks(tmp_path: Path) -> None:
    raw = "".join(json.dumps({"doc": f"d{n}", "text": f"{TEXT} {n * 7919}"}) + "\n" for n in range(3_000)).encode()
    whole = list(read_path(write(tmp_path, "a.jsonl.gz", gzip.compress(raw)), DEFAULT))
    assert [item.doc for item in whole] == [f"d{n}" for n in range(3_000)]
    cut = gzip.compress(raw)[:-2_000]
    *some, last = read_path(write(tmp_path, "b.jsonl.gz", cut), DEFAULT)
    assert some
    assert isinstance(last, Rejected)
    assert (last.doc, last.reason, last.raw) == ("b", "broken-archive", cut)


def test_packed_page(tmp_path: Path) -> None:
    (article,) = read_path(write(tmp_path, "a.html.gz", gzip.compress(PAGE.encode())), DEFAULT)
    assert isinstance(article, Article)
    assert (article.doc, article.title) == ("a", "Trouble at the Lake")


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"\xef\xbb\xbf \r\n", "empty"),
        ("a.html", b"", "empty"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.txt", b"%PDF-1.4 text", "binary"),
        ("a.txt", b"Peru warned\x00Bolivia", "binary"),
        ("a.txt", b"\xff\xfe" + b"\x00\xd8" * 3, "bad-encoding"),
        ("a.txt", SPANISH.encode(), "not-english"),
        ("a.html", f"<p>{SPANISH}</p><p>{SPANISH}</p>".encode(), "not-english"),
        ("a.txt", b"12 34", "not-article"),
        ("a.html", b"<p>Menu</p>", "not-article"),
    ],
)
def test_reason(tmp_path: Path, name: str, raw: bytes, reason: str) -> None:
    assert reasons(write(tmp_path, name, raw)) == [reason]


def test_too_large(tmp_path: Path) -> None:
    small = IntakeOptions(max_bytes=len(TEXT) - 1)
    assert reasons(write(tmp_path, "a.txt", TEXT.encode()), small) == ["too-large"]
    assert reasons(write(tmp_path, "a.txt.gz", gzip.compress(TEXT.encode())), small) == ["too-large"]
    assert reasons(write(tmp_path, "a.jsonl", json.dumps({"text": TEXT}).encode()), small) == ["too-large"]
    assert reasons(tmp_path / "a.txt", IntakeOptions(max_bytes=len(TEXT))) == []


def test_path_that_cannot_be_opened(tmp_path: Path) -> None:
    assert reasons(tmp_path / "none.txt") == ["missing"]
    assert reasons(tmp_path) == ["unreadable"]
    assert reasons(Path("a\x00b")) == ["unreadable"]


def test_given_day_replaces_the_stated_one() -> None:
    line = json.dumps({"text": TEXT, "published": "2024-06-03"}).encode()
    (stated,) = read_stream(io.BytesIO(line), DEFAULT)
    (given,) = read_stream(io.BytesIO(line), IntakeOptions(published="2024-06-05"))
    assert isinstance(stated, Article)
    assert isinstance(given, Article)
    assert (stated.published, given.published) == ("2024-06-03", "2024-06-05")


def test_language_check_can_be_turned_off() -> None:
    (article,) = read_stream(io.BytesIO(SPANISH.encode()), IntakeOptions(check_language=False))
    assert isinstance(article, Article)
    assert article.language == "es"


def test_standard_input() -> None:
    (article,) = read_stream(io.BytesIO(TEXT.encode()), DEFAULT)
    (rejected,) = read_stream(io.BytesIO(b""), DEFAULT)
    assert (article.doc, rejected) == ("stdin", Rejected("stdin", "-", "empty", "- is empty", form="text"))


def test_worldwide_articles(shared: Path) -> None:
    items = list(read_path(shared / "articles" / "worldwide.dev.jsonl.gz", DEFAULT))
    assert len(items) == 70
    assert all(isinstance(item, Article) and item.language == "en" for item in items)


URL = "https://found.example/2023/04/05/lake"


def article(raw: str | bytes, form: Form = "html", **known: Any) -> Article:
    made = item_article(Item("one", "in/one", raw.encode() if isinstance(raw, str) else raw, form, **known), DEFAULT)
    assert isinstance(made, Article)
    return made


def with_head(head: str) -> str:
    return PAGE.replace("<body>", f"<head>{head}</head><body>")


def test_what_an_archive_knows_stands_in_for_what_the_page_does_not_say() -> None:
    made = article(PAGE, url=URL)
    assert (made.url, made.address, made.published) == (URL, URL, "2023-04-05")
    said = article(
        with_head('<link rel="canonical" href="https://news.example/2024/05/06/lake/?utm_source=x">'), url=URL
    )
    assert said.url == "https://news.example/2024/05/06/lake/?utm_source=x"
    assert (said.address, said.published) == ("https://news.example/2024/05/06/lake", "2024-05-06")


def test_a_front_page_is_no_address() -> None:
    made = article(with_head('<link rel="canonical" href="https://news.example/">'), url=URL)
    assert (made.url, made.address) == ("https://news.example/", URL)


@pytest.mark.parametrize(("url", "address"), [("http://a.example/x#y", "https://a.example/x"), ("urn:x", None)])
def test_address_of_a_record(url: str, address: str | None) -> None:
    made = article(json.dumps({"text": TEXT, "url": url}), "record")
    assert (made.url, made.address) == (url, address)


def test_the_charset_of_the_server_holds_where_the_bytes_do_not_say_better() -> None:
    line = "Выстрелы were heard on the border between Peru and Bolivia on Monday, and troops moved."
    for encoding in ("koi8-r", "cp1251", "iso8859-5"):
        assert line in article(line.encode(encoding), "text", charset=encoding).text
        assert line in article(f"<p>{line}</p>".encode(encoding), charset=encoding).text
        stated = f"<meta charset='{encoding}'><p>{line}</p>".encode(encoding)
        assert line in article(stated, charset="iso-8859-1").text
    assert line in article(line, "text", charset="iso-8859-1").text


def test_a_record_that_is_refused_keeps_its_bytes_and_its_name() -> None:
    raw = json.dumps({"id": "late", "text": TEXT, "published": "June"}).encode()
    item = Item("wire:4", "in/wire.jsonl#4", raw, "record")
    refused = item_article(item, DEFAULT)
    assert isinstance(refused, Rejected)
    assert (refused.doc, refused.path, refused.reason) == ("late", "in/wire.jsonl#4", "bad-date")
    assert (refused.raw, refused.form) == (raw, "record")


def test_a_reader_that_fails_gives_the_item_back(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> str:
        raise KeyError("x" * 500)

    monkeypatch.setattr(read, "decode", failing)
    item = Item("one", "in/one", b"abc", "text", URL)
    refused = item_article(item, DEFAULT)
    assert isinstance(refused, Rejected)
    assert (refused.reason, refused.raw, refused.url) == ("fault", b"abc", URL)
    assert "KeyError" in refused.message
    assert len(refused.message) < 400


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from(["html", "text", "record"]),
    st.none()
    | st.sampled_from(["utf-16", "undefined", "idna", "punycode", "unicode_escape", "hex", "x\ud800", "utf-8"]),
    st.none() | st.text(max_size=40),
)
def test_any_item_gives_an_article_or_a_reason(raw: bytes, form: Form, charset: str | None, url: str | None) -> None:
    made = item_article(Item("one", "in/one", raw, form, url, charset), IntakeOptions(check_language=False))
    if isinstance(made, Rejected):
        assert made.reason != "fault", made.message
        assert (made.raw, made.form) == (raw, form)
    else:
        made.text.encode()


def test_a_whole_archive(tmp_path: Path) -> None:
    warc = record(answer(PAGE)) + record(answer("x", "image/png")) + record(answer(SPANISH, "text/plain"))
    found = list(read_path(write(tmp_path, "a.warc.gz", gzip.compress(warc)), DEFAULT))
    page, refused = found
    assert isinstance(page, Article)
    assert isinstance(refused, Rejected)
    assert (page.doc, page.title, page.url) == ("a:1", "Trouble at the Lake", ARCHIVED_URL)
    assert (refused.doc, refused.reason) == ("a:3", "not-english")
    assert [item.doc for item in read_path(write(tmp_path, "b.zip", zipped(("in/c.html", PAGE))), DEFAULT)] == ["c"]
