"""A ZIP archive cut into items: its pages, texts and files of records, bounded by what is really unpacked of them."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast

from casus.errors import InputError, UnreadableInput
from casus.intake.archive import Archive, Budget, or_refused, seekable, spooled
from casus.intake.options import IntakeOptions
from casus.intake.parquet import SUFFIX, begins_parquet, parquet_items
from casus.intake.plain import plain_items
from casus.intake.refusal import refused
from casus.intake.source import Source, is_readable, named_source, unpacked_name
from casus.intake.stream import Packed, Position, opened, unpacked
from casus.intake.unpack import is_packed
from casus.records.item import Item
from casus.records.rejected import Rejected

MAX_MEMBERS = 100_000
"""Files of one archive."""

_LONGEST_READ = 16_000_000  # the table is read at once: 100,000 files with names of 100 bytes
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


class _Bounded:
    """The file of an archive for zipfile, with no endless read."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self.seek, self.tell, self.seekable = archive.seek, archive.tell, archive.seekable

    def read(self, size: int = -1) -> bytes:
        if size > _LONGEST_READ:
            raise UnreadableInput("has too large a table of files; split it", reason="too-large")
        return self._archive.read(_LONGEST_READ if size < 0 else size)


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
    """The items of the archive's pages, texts and files of records in the order of its table; others are passed over.

    packed: the same bytes as `stream`, for one that cannot be gone back in. A file that cannot be unpacked gives a
    Rejected (`bad-member`), an archive that cannot be read one of its own (`broken-archive`, `too-large`, `empty`).
    """
    with seekable(stream, packed, position) as archive:
        empty = "holds no page, text, JSONL or Parquet file; give one with articles"
        yield from or_refused(_all_items(source, archive, options), source, archive, empty, options.max_bytes)


def _all_items(source: Source, archive: Archive, options: IntakeOptions) -> Iterator[Item | Rejected]:
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


def _zip(archive: Archive) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(cast(BinaryIO, _Bounded(archive)))
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
            if source.suffix == SUFFIX or begins_parquet(head):
                with spooled(stream) as archive:
                    yield from parquet_items(source, archive, options)
            else:
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
