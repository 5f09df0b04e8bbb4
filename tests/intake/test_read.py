from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest

from casus.intake.options import IntakeOptions
from casus.intake.read import read_path, read_stream
from casus.records.article import Article
from casus.records.rejected import Rejected

TEXT = "Peru warned Bolivia on Monday that it would close the border."
SPANISH = "El Perú advirtió el lunes a Bolivia de que cerraría la frontera si no cesaban las patrullas."
PAGE = f"<html><body><article><h1>Trouble at the Lake</h1><p>{TEXT}</p></article></body></html>"
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
    assert broken.path == str(tmp_path / "wire.jsonl")
    assert "wire.jsonl, line 3: is no JSON" in broken.message


def test_packed_lines_up_to_where_the_archive_breaks(tmp_path: Path) -> None:
    raw = "".join(json.dumps({"doc": f"d{n}", "text": f"{TEXT} {n * 7919}"}) + "\n" for n in range(3_000)).encode()
    whole = list(read_path(write(tmp_path, "a.jsonl.gz", gzip.compress(raw)), DEFAULT))
    assert [item.doc for item in whole] == [f"d{n}" for n in range(3_000)]
    *some, last = read_path(write(tmp_path, "b.jsonl.gz", gzip.compress(raw)[:-2_000]), DEFAULT)
    assert some
    assert isinstance(last, Rejected)
    assert (last.doc, last.reason) == ("b", "unreadable")


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
    assert (article.doc, rejected) == ("stdin", Rejected("stdin", "-", "empty", "- is empty"))


def test_worldwide_articles(shared: Path) -> None:
    items = list(read_path(shared / "articles" / "worldwide.dev.jsonl.gz", DEFAULT))
    assert len(items) == 70
    assert all(isinstance(item, Article) and item.language == "en" for item in items)
