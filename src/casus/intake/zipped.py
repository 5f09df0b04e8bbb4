"""A ZIP archive cut into items: its pages, texts and JSONL files, bounded by what is really unpacked of them."""

from __future__ import annotations

import io
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast

from casus.errors import InputError, NotAnArticle, UnreadableInput
from casus.intake.options import IntakeOptions
from casus.intake.plain import plain_items
from casus.intake.refusal import refused
from casus.intake.source import Source, is_readable, named_source, unpacked_name
from casus.intake.stream import Packed, Position, opened, unpacked
from casus.intake.unpack import FREE_BYTES, MAX_RATIO, is_packed
from casus.records.item import Item
from casus.records.rejected import Rejected

MAX_MEMBERS = 100_000
"""Files of one archive."""

MAX_SPOOLED = 1_000_000_000
"""Bytes of an archive on standard input, which is kept on disk: a ZIP archive has its table at the end."""

_IN_MEMORY = 16_000_000
_LONGEST_READ = 16_000_000  # the table is read at once: 100,000 files with names of 100 bytes
_SPOOL_PIECE = 1_000_000
_LONGEST_NAME = 1_000
_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 1
_ARCHIVES = frozenset((".zip", ".warc", ".tar", ".tgz", ".7z", ".rar"))
_BROKEN = (
    *(zipfile.BadZipFile, struct.error, zlib.error, EOFError, OSError, ValueError, RuntimeError, LookupError),
    OverflowError,
)


def begins_zip(head: bytes) -> bool:
    """Whether an input that begins so is a ZIP archive."""
    return head.startswith(_MAGIC)


class Budget:
    """Bytes that may still be unpacked of one archive, whichever of its files they are in."""

    def __init__(self, packed: int) -> None:
        self._left = FREE_BYTES + MAX_RATIO * packed

    @property
    def spent(self) -> bool:
        return self._left < 0

    def spend(self, count: int) -> None:
        """Raises UnreadableInput (`too-large`) when it is spent."""
        self._left -= count
        if self.spent:
            message = f"unpacks to more than {MAX_RATIO} times its size, so it is no text; unpack and check it by hand"
            raise UnreadableInput(message, reason="too-large")


class _Archive:
    """The file of an archive for zipfile, with no endless read.

    position: is told of what is read, once, beside the bytes that are told already.
    """

    def __init__(self, file: IO[bytes], position: Position, told: int) -> None:
        self._file, self._position = file, position
        self.size = file.seek(0, io.SEEK_END)
        self._unread = max(0, self.size - told)
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        if size > _LONGEST_READ:
            raise UnreadableInput("has too large a table of files; split it", reason="too-large")
        piece = self._file.read(_LONGEST_READ if size < 0 else size)
        counted = min(len(piece), self._unread)
        self._unread -= counted
        self._position.bytes += counted
        return piece

    def first(self, most: int) -> bytes:
        self._file.seek(0)
        return self._file.read(most)


class _Unzipped:
    """One file of an archive, counted. Raises UnreadableInput (`bad-member`, `too-large`)."""

    def __init__(self, file: IO[bytes], budget: Budget) -> None:
        self._file, self._budget = file, budget

    def read(self, size: int, /) -> bytes:
        try:
            piece = self._file.read(size)
        except _BROKEN as error:
            raise _bad(f"is garbled ({error}); fetch the archive again") from error
        self._budget.spend(len(piece))
        return piece


def zip_items(
    source: Source, stream: BinaryIO, packed: Packed, options: IntakeOptions, position: Position
) -> Iterator[Item | Rejected]:
    """The items of the archive's pages, texts and JSONL files in the order of its table; others are passed over.

    packed: the same bytes as `stream`, for one that cannot be gone back in. A file that cannot be unpacked gives a
    Rejected (`bad-member`), an archive that cannot be read one of its own (`broken-archive`, `too-large`, `empty`).
    """
    with _seekable(stream, packed, position) as archive:
        found = False
        try:
            for item in _all_items(source, archive, options):
                found = True
                yield item
            if not found:
                raise NotAnArticle("holds no page, text or JSONL file; give one with articles", reason="empty")
        except InputError as error:
            yield refused(source, error, archive.first(options.max_bytes))


@contextmanager
def _seekable(stream: BinaryIO, packed: Packed, position: Position) -> Iterator[_Archive]:
    if stream.seekable():
        yield _Archive(stream, position, len(packed.head))
        return
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as spooled:
        while piece := packed.read(_SPOOL_PIECE):
            if spooled.tell() + len(piece) > MAX_SPOOLED:
                message = f"is over {MAX_SPOOLED} bytes; save it as a file and give its name"
                raise UnreadableInput(message, reason="too-large")
            spooled.write(piece)
        yield _Archive(spooled, position, packed.count)


def _all_items(source: Source, archive: _Archive, options: IntakeOptions) -> Iterator[Item | Rejected]:
    opened_zip = _zip(archive)
    members = opened_zip.infolist()
    if len(members) > MAX_MEMBERS:
        message = f"has {len(members)} files; the most is {MAX_MEMBERS}: split it"
        raise UnreadableInput(message, reason="too-large")
    budget = Budget(archive.size)
    for member in members:
        if _is_wanted(member):
            name = member.filename[:_LONGEST_NAME].replace("\\", "/")
            within = named_source(PurePosixPath(name).name, f"{source.place}!{name}", source.retrieved)
            yield from _member_items(within, opened_zip, member, budget, options)


def _zip(archive: _Archive) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(cast(BinaryIO, archive))
    except _BROKEN as error:
        message = f"is a broken or cut-off ZIP archive ({error}); fetch it again"
        raise UnreadableInput(message, reason="broken-archive") from error


def _is_wanted(member: zipfile.ZipInfo) -> bool:
    """Whether its name is one that Casus reads, or that of an archive; `..` and `/` mean nothing in it."""
    parts = [part for part in member.filename.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    if member.filename.endswith("/") or any(part.startswith(".") or part == "__MACOSX" for part in parts):
        return False
    return is_readable(member.filename) or _is_archive_name(member.filename)


def _is_archive_name(name: str) -> bool:
    return PurePosixPath(unpacked_name(name)).suffix.lower() in _ARCHIVES


def _member_items(
    source: Source, opened_zip: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget, options: IntakeOptions
) -> Iterator[Item | Rejected]:
    packed: Packed | None = None
    try:
        with _open(opened_zip, member) as file:
            packed = Packed(_Unzipped(file, budget))
            packed.keep(options.max_bytes)
            head, stream = opened(unpacked(packed, options.max_bytes, budget.spend))
            if _is_archive_name(member.filename) or begins_zip(head) or is_packed(head):
                packed.read(options.max_bytes)
                raise _bad("is an archive in an archive; unpack the outer one and give its files")
            yield from plain_items(source, head, stream, options)
    except InputError as error:
        if budget.spent:
            raise
        yield refused(source, error, packed.first[: options.max_bytes] if packed else b"")


def _open(opened_zip: zipfile.ZipFile, member: zipfile.ZipInfo) -> IO[bytes]:
    if member.flag_bits & _ENCRYPTED:
        raise _bad("is encrypted; unpack the archive with its password and give the files")
    if member.compress_type not in _METHODS:
        raise _bad(f"is packed with method {member.compress_type}, not deflated; unpack the archive and give the files")
    try:
        return opened_zip.open(member)
    except _BROKEN as error:
        raise _bad(f"is garbled ({error}); fetch the archive again") from error


def _bad(message: str) -> UnreadableInput:
    return UnreadableInput(message, reason="bad-member")
