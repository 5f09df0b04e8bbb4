"""A folder of the output, on this machine or at any address that fsspec knows; only home of fsspec."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from casus.errors import BadOption

HALF = ".part"
"""How the name of a file ends that is not whole."""


class Folder:
    """Files that are there whole or not at all. Names are relative, with `/`.

    Raises BadOption for an address that cannot be opened, OSError where writing or reading fails.
    """

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/")
        self.files, self.root = opened(self.address)
        self.local = "file" in (
            self.files.protocol if isinstance(self.files.protocol, tuple) else (self.files.protocol,)
        )

    @property
    def everywhere(self) -> str:
        """The address as a process finds it that runs in another folder."""
        return self.root if self.local else self.address

    def path(self, name: str) -> str:
        return f"{self.root}/{name}" if name else self.root

    def write(self, name: str, raw: bytes) -> None:
        """A store of objects puts a whole object; on a disk the file is moved to its place when it is whole."""
        path = self.path(name)
        self.files.makedirs(path.rpartition("/")[0], exist_ok=True)
        if not self.local:
            self.files.pipe_file(path, raw)
            return
        beside = f"{path}.{secrets.token_hex(4)}{HALF}"
        self.files.pipe_file(beside, raw)
        self.files.mv(beside, path)

    def read(self, name: str) -> bytes | None:
        """None where there is no such file."""
        try:
            found: bytes = self.files.cat_file(self.path(name))
        except (FileNotFoundError, NotADirectoryError):
            return None
        return found

    def read_all(self, names: Sequence[str]) -> list[bytes]:
        """At once, which over a network takes hardly longer than one. Raises OSError where one is not there."""
        paths = [self.path(name) for name in names]
        found: Mapping[str, bytes] = self.files.cat(paths) if paths else {}
        return [found[path] for path in paths]

    def has(self, name: str) -> bool:
        return bool(self.files.exists(self.path(name)))

    def remove(self, name: str) -> None:
        with contextlib.suppress(FileNotFoundError):
            self.files.rm_file(self.path(name))

    def remove_folder(self, name: str) -> None:
        """With all that is in it."""
        with contextlib.suppress(FileNotFoundError):
            self.files.rm(self.path(name), recursive=True)

    def names(self, folder: str) -> list[str]:
        """Of the whole files in a folder, sorted; none where there is no such folder."""
        try:
            listed = self.files.ls(self.path(folder), detail=False)
        except FileNotFoundError:
            return []
        return sorted(name for path in listed if not (name := path.rpartition("/")[2]).endswith(HALF))

    def open(self, name: str) -> BinaryIO:
        stream: BinaryIO = self.files.open(self.path(name), "rb")
        return stream

    def is_empty(self) -> bool:
        return not self.names("")


def opened(address: str) -> tuple[Any, str]:
    """The file system of an address, and the path in it."""
    from fsspec.core import url_to_fs

    try:
        files, root = url_to_fs(address)
    except (ValueError, ImportError) as error:  # ImportError: the package of a kind of address
        message = f"{address!r} cannot be opened: {error}; give a folder, or an address such as s3://bucket/folder"
        raise BadOption(message, reason="bad-address") from error
    return files, root.rstrip("/")


def found_files(address: str) -> Iterator[str]:
    """The addresses of the files at an address that is no local path: itself, what is below it, or what it matches."""
    files, root = opened(address)
    try:
        matched = sorted(files.glob(root)) if "*" in root else [root]
        for path in matched:
            below = sorted(files.find(path)) if files.isdir(path) else [path]
            yield from map(files.unstrip_protocol, below)
    except OSError as error:
        raise BadOption(f"{address!r} cannot be read: {error}; check the address and the rights") from error
