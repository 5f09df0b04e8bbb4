"""What a user names, as the addresses of files, and the inputs of each."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from casus.errors import BadOption
from casus.intake.items import named_items, path_items
from casus.intake.options import IntakeOptions
from casus.intake.stream import Position
from casus.intake.walk import input_paths
from casus.intake.walk import total_bytes as local_bytes
from casus.records.item import Item
from casus.records.rejected import Rejected
from casus.scale.output import found_files, opened


def is_remote(address: str) -> bool:
    scheme, mark, _ = address.partition("://")
    return bool(mark) and scheme not in ("file", "local")


def addresses(named: Sequence[str]) -> Iterator[str]:
    """Files, folders and patterns of this machine as whole paths, and what lies at addresses.

    Raises BadOption for what does not exist.
    """
    for one in named:
        if is_remote(one):
            yield from found_files(one)
            continue
        for path in input_paths([one.rpartition("://")[2]]):
            if isinstance(path, Rejected):
                raise BadOption(path.message, reason=path.reason)
            if str(path) == "-":
                raise BadOption("standard input cannot be read by several workers; give files", reason="stdin")
            yield os.path.abspath(path)


def total_bytes(found: Sequence[str]) -> int | None:
    """Of these files as they lie there, for a measure of progress; None where one of them is not on this machine."""
    if any(map(is_remote, found)):
        return None
    return local_bytes(map(Path, found))


def address_inputs(address: str, options: IntakeOptions, position: Position | None = None) -> Iterator[Item | Rejected]:
    """Never raises for what a file holds."""
    if not is_remote(address):
        yield from path_items(Path(address), options, position)
        return
    files, path = opened(address)
    try:
        with files.open(path, "rb") as stream:
            yield from named_items(stream, path.rpartition("/")[2], address, options, position)
    except OSError as error:
        name = path.rpartition("/")[2]
        yield Rejected(
            name, address, "unreadable", f"{address} cannot be read: {error}; check the address and the rights"
        )
