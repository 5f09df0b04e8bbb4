from __future__ import annotations

import gzip
import io
import json
import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.intake.items import path_items, stream_items
from casus.intake.options import IntakeOptions
from casus.intake.stream import Position
from casus.records.item import Item
from casus.records.rejected import Rejected
from tests.intake.archives import PAGE, TEXT, answer, record, zipped
from tests.intake.test_zipped import Pipe

Pack = Callable[[bytes], bytes]

DEFAULT = IntakeOptions()
LINES = "".join(json.dumps({"id": f"d{number}", "text": f"{TEXT} {number}"}) + "\n" for number in range(4)).encode()
WARC = record(answer(PAGE)) + record(answer(TEXT, "text/plain"))
ZIP = zipped(("a.html", PAGE), ("b.txt", TEXT))


def write(folder: Path, name: str, raw: bytes) -> Path:
    path = folder / name
    path.write_bytes(raw)
    os.utime(path, (1_714_550_400.9, 1_714_550_400.9))
    return path


def shapes(items: Sequence[Item | Rejected]) -> list[tuple[str, str]]:
    return [(item.doc, item.reason if isinstance(item, Rejected) else item.form) for item in items]


def streamed(raw: bytes, options: IntakeOptions = DEFAULT) -> Sequence[Item | Rejected]:
    return list(stream_items(Pipe(raw), options))


def test_a_file_says_where_and_when(tmp_path: Path) -> None:
    path = write(tmp_path, "lake.html", PAGE.encode())
    retrieved = "2024-05-01T08:00:00+00:00"
    assert list(path_items(path, DEFAULT)) == [Item("lake", str(path), PAGE.encode(), "html", retrieved=retrieved)]


def test_a_line_is_an_item_as_it_stands(tmp_path: Path) -> None:
    path = write(tmp_path, "wire.ndjson", b"\xef\xbb\xbf" + LINES.replace(b"\n", b"\r\n\r\n") + b'{"last": "\xff"}')
    items = list(path_items(path, DEFAULT))
    assert [item.raw for item in items] == [*LINES.splitlines(), b'{"last": "\xff"}']
    assert [(item.doc, item.place) for item in items if isinstance(item, Item)] == [
        (f"wire:{number}", f"{path}#{number}") for number in (1, 3, 5, 7, 9)
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_lines_of_utf_16_come_as_utf_8(tmp_path: Path, encoding: str) -> None:
    mark = "\ufeff" if encoding != "utf-16" else ""
    raw = (mark + LINES.decode()).encode(encoding)
    assert [item.raw for item in path_items(write(tmp_path, "a.jsonl", raw), DEFAULT)] == LINES.splitlines()


@pytest.mark.parametrize(("ending", "pack"), [("", bytes), (".gz", gzip.compress), (".ZST", zstandard.compress)])
@pytest.mark.parametrize(
    ("name", "raw", "found"),
    [
        ("a.html", PAGE.encode(), [("a", "html")]),
        ("a.txt", TEXT.encode(), [("a", "text")]),
        ("a", PAGE.encode(), [("a", "html")]),
        ("a.jsonl", LINES, [(f"a:{number}", "record") for number in (1, 2, 3, 4)]),
        ("a.warc", WARC, [("a:1", "html"), ("a:2", "text")]),
        ("a", WARC, [("a:1", "html"), ("a:2", "text")]),
    ],
)
def test_every_format_packed_or_not(
    tmp_path: Path, name: str, raw: bytes, found: list[tuple[str, str]], ending: str, pack: Pack
) -> None:
    assert shapes(list(path_items(write(tmp_path, name + ending, pack(raw)), DEFAULT))) == found
    if name != "a":  # by content alone
        assert [form for _, form in shapes(streamed(pack(raw)))] == [form for _, form in found]


@pytest.mark.parametrize("name", ["a.zip", "a", "a.docx"])
def test_zip_by_name_or_content(tmp_path: Path, name: str) -> None:
    assert shapes(list(path_items(write(tmp_path, name, ZIP), DEFAULT))) == [("a", "html"), ("b", "text")]
    assert shapes(streamed(ZIP)) == [("a", "html"), ("b", "text")]
    assert [item.place for item in streamed(ZIP) if isinstance(item, Item)] == ["-!a.html", "-!b.txt"]


def test_a_format_that_is_asked_for_holds() -> None:
    assert shapes(streamed(PAGE.encode(), IntakeOptions(format="text"))) == [("stdin", "text")]
    assert shapes(streamed(WARC, IntakeOptions(format="text"))) == [("stdin", "text")]


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("a.jsonl", b"\n \r\n", "empty"),
        ("a.warc", b"", "empty"),
        ("a.warc", record(b"x", "warcinfo"), "empty"),
        ("a.warc.gz", b"\x1f\x8b\x08", "broken-archive"),
        ("a.jsonl.gz", gzip.compress(LINES)[:25], "broken-archive"),
        ("a.txt.gz", gzip.compress(TEXT.encode())[:-3], "broken-archive"),
        ("a.txt.zst", zstandard.compress(TEXT.encode())[:-3], "broken-archive"),
        ("a.zip", b"", "broken-archive"),
        ("a.zip", TEXT.encode(), "broken-archive"),
    ],
)
def test_what_gives_nothing_is_refused_with_its_bytes(tmp_path: Path, name: str, raw: bytes, reason: str) -> None:
    path = write(tmp_path, name, raw)
    *_, refused = path_items(path, DEFAULT)
    assert isinstance(refused, Rejected)
    assert (refused.doc, refused.path, refused.reason, refused.raw) == ("a", str(path), reason, raw)
    assert refused.message.startswith(f"{path} ")


@pytest.mark.parametrize(("name", "form"), [("a.txt", "text"), ("a.html", "html"), ("a.jsonl", "record")])
def test_what_is_too_large_is_refused_with_its_first_bytes(tmp_path: Path, name: str, form: str) -> None:
    (refused,) = path_items(write(tmp_path, name, TEXT.encode()), IntakeOptions(max_bytes=20))
    assert isinstance(refused, Rejected)
    assert (refused.reason, refused.raw, refused.form) == ("too-large", TEXT.encode()[:20], form)


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    found = [
        *path_items(tmp_path / "none.txt", DEFAULT),
        *path_items(tmp_path, DEFAULT),
        *path_items(Path("a\0b"), DEFAULT),
    ]
    assert shapes(found) == [("none", "missing"), (tmp_path.name, "unreadable"), ("a\\x00b", "unreadable")]


def test_a_name_that_is_no_utf_8_is_written_out(tmp_path: Path) -> None:
    path = write(tmp_path, os.fsdecode(b"caf\xe9.jsonl"), LINES)
    for item in path_items(path, DEFAULT):
        assert isinstance(item, Item)
        assert item.doc.startswith("caf\\udce9:")
        assert "caf\\udce9.jsonl#" in item.place
        item.place.encode()


def test_a_named_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writing = threading.Thread(target=path.write_bytes, args=[ZIP])
    writing.start()
    assert shapes(list(path_items(path, DEFAULT))) == [("a", "html"), ("b", "text")]
    writing.join()


class Failing(io.BytesIO):
    """A disk that gives up after some bytes."""

    def read(self, size: int | None = -1) -> bytes:
        if self.tell() >= 5_000:
            raise OSError("disk failed")
        return super().read(size)


def test_a_disk_that_fails_is_told_after_what_could_be_read() -> None:
    *items, refused = stream_items(Failing(LINES * 100), DEFAULT)
    assert items
    assert isinstance(refused, Rejected)
    assert (refused.reason, refused.message) == ("unreadable", "- cannot be read: disk failed")


@pytest.mark.parametrize("raw", [LINES * 9_000, WARC * 300, ZIP, gzip.compress(LINES * 9_000), b"", b"x" * 900_000])
def test_position_grows_to_the_size_of_every_file(tmp_path: Path, raw: bytes) -> None:
    path = write(tmp_path, "a", raw)
    position, seen = Position(), [0]
    for _ in range(2):
        for _ in path_items(path, IntakeOptions(max_bytes=100_000), position):
            seen.append(position.bytes)
    assert seen == sorted(seen)
    assert position.bytes == 2 * len(raw)


def test_items_come_before_the_whole_file_is_read(tmp_path: Path) -> None:
    position = Position()
    items = path_items(write(tmp_path, "a.jsonl", LINES * 9_000), DEFAULT, position)
    next(items)
    assert position.bytes < 300_000


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.sampled_from([LINES, WARC, ZIP])), st.sampled_from([bytes, gzip.compress]))
def test_any_stream_gives_something(raw: bytes, pack: Pack) -> None:
    items = streamed(pack(raw), IntakeOptions(max_bytes=1_000))
    assert items
    assert all(len(item.raw) <= 1_000 for item in items)
