from __future__ import annotations

import gzip
import io
import json
import struct
import zipfile
from collections.abc import Sequence

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.intake import archive
from casus.intake import zipped as room
from casus.intake.options import IntakeOptions
from casus.intake.source import Source
from casus.intake.stream import Packed, Position
from casus.intake.unpack import FREE_BYTES, MAX_RATIO
from casus.intake.zipped import begins_zip, zip_items
from casus.records.item import Item
from casus.records.rejected import Rejected
from tests.intake.archives import PAGE, TEXT, answer, overlapping, record, zipped

SOURCE = Source("news", "in/news.zip", ".zip", "2024-05-01T10:00:00+00:00")
LINES = "".join(json.dumps({"text": f"{TEXT} {number}"}) + "\n" for number in range(3))
MOST = 20_000


class Pipe(io.BytesIO):
    """A stream that cannot be gone back in."""

    def seekable(self) -> bool:
        return False

    def seek(self, offset: int, whence: int = 0, /) -> int:
        raise io.UnsupportedOperation("seek")


def read(raw: bytes, *, pipe: bool = False, position: Position | None = None) -> Sequence[Item | Rejected]:
    stream = (Pipe if pipe else io.BytesIO)(raw)
    position = position or Position()
    return list(zip_items(SOURCE, stream, Packed(stream, position), IntakeOptions(max_bytes=MOST), position))


def found(raw: bytes) -> list[tuple[str, str]]:
    """Place and form of each item, or the reason why it is none."""
    return [(one.path, one.reason) if isinstance(one, Rejected) else (one.place, one.form) for one in read(raw)]


@pytest.mark.parametrize("pipe", [False, True])
@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_pages_texts_and_lines_become_items(method: int, pipe: bool) -> None:
    files = (("a/b.html", PAGE), ("c.TXT", TEXT), ("d.jsonl", LINES), ("e.jsonl.gz", gzip.compress(LINES.encode())))
    items = read(zipped(*files, method=method), pipe=pipe)
    assert [(item.doc, item.form) for item in items] == [
        ("b", "html"),
        ("c", "text"),
        *((f"d:{number}", "record") for number in (1, 2, 3)),
        *((f"e:{number}", "record") for number in (1, 2, 3)),
    ]
    assert items[0] == Item("b", "in/news.zip!a/b.html", PAGE.encode(), "html", retrieved=SOURCE.retrieved)
    assert items[-1].place == "in/news.zip!e.jsonl.gz#3"  # type: ignore[union-attr]
    assert items[-1].raw == LINES.splitlines()[-1].encode()


def test_names_are_only_names() -> None:
    names = ["../../up.html", "/abs/olute.html", "C:\\win\\dow.html", "plain\u00e9\u202e.html", "x" * 3_000 + ".html"]
    places = [place.removeprefix("in/news.zip!") for place, form in found(zipped(*((n, PAGE) for n in names[:4])))]
    assert places == ["../../up.html", "/abs/olute.html", "C:/win/dow.html", "plain\u00e9\u202e.html"]
    ((place, form),) = found(zipped((names[4], TEXT)))
    assert (len(place), form) == (1_000 + len("in/news.zip!"), "text")


def test_other_files_are_passed_over() -> None:
    files = [
        (name, PAGE) for name in ("a.png", "b", "c.pdf", ".hidden.html", ".d/e.html", "__MACOSX/f.html", "g.log.gz")
    ]
    assert found(zipped(*files, ("h.html/", ""), ("i.html", PAGE))) == [("in/news.zip!i.html", "html")]
    assert found(zipped(*files)) == found(zipped()) == [("in/news.zip", "empty")]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.zip", zipped(("b.html", PAGE))),
        ("a.html", zipped(("b.html", PAGE))),
        ("a.warc", record(answer(PAGE))),
        ("a.warc.gz", gzip.compress(record(answer(PAGE)))),
        ("a.tar.gz", gzip.compress(b"a.html" + bytes(600))),
        ("a.txt.gz", gzip.compress(gzip.compress(PAGE.encode()))),
        ("a.txt", zstandard.compress(gzip.compress(PAGE.encode()))),
        ("a.7z", b"7z\xbc\xaf\x27\x1c"),
    ],
)
def test_an_archive_in_an_archive_is_refused_with_its_bytes(name: str, raw: bytes) -> None:
    refused, good = read(zipped((name, raw), ("good.html", PAGE)))
    assert isinstance(refused, Rejected)
    assert isinstance(good, Item)
    assert (refused.path, refused.reason, refused.raw) == (f"in/news.zip!{name}", "bad-member", raw)
    assert "archive in an archive" in refused.message


def changed(raw: bytes, name: bytes, at: int, value: bytes) -> bytes:
    """The archive with some bytes changed in both entries of one file; at: where in the entry of the table."""
    table = raw.index(name, raw.index(b"PK\x01\x02")) - 46
    local = raw.index(name) - 30
    out = bytearray(raw)
    out[table + at : table + at + len(value)] = value
    out[local + at - 2 : local + at - 2 + len(value)] = value
    return bytes(out)


TWO_FILES = zipped(("bad.html", PAGE), ("good.html", PAGE))


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        pytest.param(changed(TWO_FILES, b"bad.html", 8, b"\x01\x00"), "is encrypted", id="encrypted"),
        pytest.param(changed(TWO_FILES, b"bad.html", 10, b"\x0e\x00"), "packed with method 14", id="lzma"),
        pytest.param(changed(TWO_FILES, b"bad.html", 10, b"\x0c\x00"), "packed with method 12", id="bzip2"),
        pytest.param(changed(TWO_FILES, b"bad.html", 16, b"\x00\x00\x00\x00"), "is garbled", id="checksum"),
        pytest.param(TWO_FILES.replace(b"PK\x03\x04", b"PK\x03\x05", 1), "is garbled", id="no entry before the file"),
    ],
)
def test_a_bad_file_is_refused_and_the_next_is_read(raw: bytes, said: str) -> None:
    refused, good = read(raw)
    assert isinstance(refused, Rejected)
    assert isinstance(good, Item)
    assert (refused.doc, refused.path, refused.reason) == ("bad", "in/news.zip!bad.html", "bad-member")
    assert said in refused.message


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", TWO_FILES[:-30], TWO_FILES[:60], b"no archive at all" * 9])
@pytest.mark.parametrize("pipe", [False, True])
def test_a_broken_archive_is_refused_with_its_first_bytes(raw: bytes, pipe: bool) -> None:
    (refused,) = read(raw, pipe=pipe)
    assert isinstance(refused, Rejected)
    assert (refused.doc, refused.path, refused.reason, refused.raw) == ("news", "in/news.zip", "broken-archive", raw)


def test_a_large_file_is_refused_and_the_next_is_read() -> None:
    refused, good = read(zipped(("bad.html", b"y" * (MOST + 1)), ("good.html", PAGE)))
    assert isinstance(refused, Rejected)
    assert isinstance(good, Item)
    assert (refused.reason, refused.raw, refused.form) == ("too-large", b"y" * MOST, "html")


def test_what_is_really_unpacked_counts() -> None:
    """A line that says it is short, one file told a thousand times, and gzip within: all of it is counted."""
    lying = struct.pack("<I", 10)
    small = changed(zipped(("bad.txt", bytes(9_000))), b"bad.txt", 24, lying)
    assert [reason for _, reason in found(small)] == ["bad-member"]
    bombs = {
        "deep": zipped(("a.jsonl", bytes(50_000_000))),
        "wide": zipped(*((f"{number}.txt", bytes(MOST)) for number in range(300))),
        "overlapping": overlapping(2_000, MOST),
        "packed twice": zipped(*((f"{number}.jsonl.gz", gzip.compress(b"y" * 900_000)) for number in range(99))),
    }
    for name, bomb in bombs.items():
        *items, last = read(bomb)
        assert isinstance(last, Rejected), name
        assert last.reason == "too-large", name
        assert sum(len(item.raw) for item in items) <= FREE_BYTES + MAX_RATIO * len(bomb), name


def test_too_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MAX_MEMBERS", 2)
    assert found(zipped(*((f"{number}.html", PAGE) for number in range(3)))) == [("in/news.zip", "too-large")]


def test_a_table_without_end_is_not_read() -> None:
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 20_000_000, 0, 0)
    (refused,) = read(b"PK\x03\x04" + bytes(20_000_000) + end)
    assert isinstance(refused, Rejected)
    assert refused.reason == "too-large"


def test_a_pipe_is_kept_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_SPOOLED", 100)
    with pytest.raises(Exception, match="over 100 bytes"):
        read(TWO_FILES, pipe=True)


@pytest.mark.parametrize("pipe", [False, True])
def test_position_is_never_more_than_the_archive(pipe: bool) -> None:
    position = Position()
    raw = overlapping(50, 9_000)
    read(raw, pipe=pipe, position=position)
    assert len(raw) - 500 <= position.bytes <= len(raw)


def test_beginning() -> None:
    assert begins_zip(TWO_FILES)
    assert begins_zip(zipped())
    assert not begins_zip(b"PKZIP is a program")


ARCHIVE = zipped(
    ("a.html", PAGE),
    ("b.txt", TEXT),
    ("c.jsonl", LINES),
    ("d.jsonl.gz", gzip.compress(LINES.encode())),
    ("e.zip", "PK"),
)


def check(raw: bytes) -> None:
    reasons = {"bad-member", "broken-archive", "too-large", "empty"}
    for item in read(raw):
        assert len(item.raw) <= MOST
        if isinstance(item, Rejected):
            assert item.reason in reasons
            (item.message + item.path).encode()
        else:
            item.place.encode()


@settings(max_examples=250, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(ARCHIVE)), st.binary(min_size=1, max_size=4)), max_size=6),
    st.integers(0, 60),
    st.binary(max_size=30),
)
def test_changed_archives(changes: list[tuple[int, bytes]], cut: int, front: bytes) -> None:
    raw = bytearray(ARCHIVE)
    for at, piece in changes:
        raw[at : at + len(piece)] = piece
    check(front + bytes(raw[: len(raw) - cut]))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", ARCHIVE[-22:]]) | st.binary(max_size=60)))
def test_any_bytes(pieces: list[bytes]) -> None:
    check(b"".join(pieces))
