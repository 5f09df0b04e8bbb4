"""From what a user names to files: files, folders with all that is in them, patterns, standard input."""

from __future__ import annotations

import fnmatch
import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from casus.intake.source import is_readable, named_source
from casus.records.rejected import Reason, Rejected

STDIN = Path("-")

MAX_DEPTH = 100
"""Folders in folders."""

_MAGIC = re.compile(r"[*?[]")
_ANY_DEPTH = "**"


@dataclass(slots=True)
class Walked:
    """What a walk has met so far. passed_over: files in folders whose names are none that Casus reads."""

    passed_over: int = 0
    _folders: set[tuple[int, int]] = field(default_factory=set)

    def begin(self) -> None:
        """Forget the folders of the argument before."""
        self._folders.clear()

    def enters(self, folder: Path) -> bool:
        """Whether an argument leads to the folder for the first time: a link may lead back to one above it."""
        status = folder.stat()
        key = (status.st_dev, status.st_ino)
        is_new = key not in self._folders
        self._folders.add(key)
        return is_new


def input_paths(arguments: Sequence[str], walked: Walked | None = None) -> Iterator[Path | Rejected]:
    """The files that the arguments name, argument by argument, those of a folder by name.

    An argument is a file, `-` for standard input, a folder, or a pattern with `*`, `?`, `[...]` and `**` for folders of
    any depth. Of a folder and of those in it come the regular files whose suffix Casus reads; hidden ones are left out,
    a folder that an argument leads to by two ways is read once. walked: counts what was passed over.
    What names nothing and what cannot be looked into comes as a Rejected (`missing`, `unreadable`). Never raises.
    """
    walked = walked or Walked()
    for argument in arguments:
        walked.begin()
        try:
            yield from _named(argument, walked)
        except (OSError, ValueError) as error:  # ValueError: a NUL in it
            yield _refused(argument, "unreadable", f"cannot be looked into: {error}")


def total_bytes(paths: Iterable[Path | Rejected]) -> int:
    """Bytes of these files as they lie there, for a measure of progress; what is no file counts nothing."""
    return sum(_size(path) for path in paths if isinstance(path, Path) and path != STDIN)


def _named(argument: str, walked: Walked) -> Iterator[Path | Rejected]:
    path = Path(argument)
    if argument == str(STDIN):
        yield path
    elif path.is_dir():
        yield from _found(argument, _files(path, walked, 0))
    elif os.path.lexists(path):
        yield path
    elif _MAGIC.search(argument):
        yield from _found(argument, _matching(path, walked))
    else:
        yield _refused(argument, "missing", "does not exist; check the path")


def _found(argument: str, paths: Iterator[Path | Rejected]) -> Iterator[Path | Rejected]:
    """The same, and a Rejected when there are none."""
    nothing = True
    for path in paths:
        nothing = False
        yield path
    if nothing:
        yield _refused(argument, "missing", "leads to no file that Casus reads; check it")


def _files(folder: Path, walked: Walked, depth: int) -> Iterator[Path | Rejected]:
    """The files under a folder that Casus reads."""
    if depth > MAX_DEPTH:
        yield _refused(str(folder), "unreadable", f"lies in over {MAX_DEPTH} folders; name it by itself")
        return
    try:
        names = _names(folder) if walked.enters(folder) else []
    except OSError as error:
        yield _refused(str(folder), "unreadable", f"cannot be looked into: {error}")
        return
    for name in names:
        path = folder / name
        if path.is_dir():
            yield from _files(path, walked, depth + 1)
        elif is_readable(name) and _may_be_read(path):
            yield path
        else:
            walked.passed_over += 1


def _matching(pattern: Path, walked: Walked) -> Iterator[Path | Rejected]:
    """The files that fit a pattern, whatever their suffix, and the files under folders that fit it."""
    parts = pattern.parts
    fixed = next(index for index, part in enumerate(parts) if _MAGIC.search(part))
    seen: set[Path | Rejected] = set()
    for path in _fitting(Path(*parts[:fixed]), parts[fixed:], 0):
        for file in _files(path, walked, 0) if path.is_dir() else [path]:
            if file not in seen and (isinstance(file, Rejected) or _may_be_read(file)):
                seen.add(file)
                yield file


def _fitting(folder: Path, parts: tuple[str, ...], depth: int) -> Iterator[Path]:
    """Paths under a folder that fit the parts of a pattern; `**` does not follow links, so that it has an end."""
    part, rest = parts[0], parts[1:]
    if part == _ANY_DEPTH and not rest:
        yield folder
        return
    if part == _ANY_DEPTH:
        yield from _fitting(folder, rest, depth)
        if depth < MAX_DEPTH:
            for name in _listed(folder):
                below = folder / name
                if below.is_dir() and not below.is_symlink():
                    yield from _fitting(below, parts, depth + 1)
        return
    for name in _listed(folder, hidden=part.startswith(".")):
        if fnmatch.fnmatchcase(name, part):
            path = folder / name
            if not rest:
                yield path
            elif path.is_dir():
                yield from _fitting(path, rest, depth)


def _listed(folder: Path, *, hidden: bool = False) -> list[str]:
    """As `_names`; none of a folder that cannot be looked into, as in a shell."""
    try:
        return _names(folder, hidden=hidden)
    except OSError:
        return []


def _names(folder: Path, *, hidden: bool = False) -> list[str]:
    return sorted(name for name in os.listdir(folder) if hidden or not name.startswith("."))


def _may_be_read(path: Path) -> bool:
    """Whether it is a regular file, or a link to nothing, which reading reports; a pipe or device could block."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True


def _size(path: Path) -> int:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


def _refused(argument: str, reason: Reason, message: str) -> Rejected:
    source = named_source(Path(argument).name, argument)
    return Rejected(source.doc, source.place, reason, f"{source.place} {message}")
