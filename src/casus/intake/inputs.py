"""All that a user names, as items: the walk over files and folders, and what is cut out of each."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from casus.intake.items import path_items, stream_items
from casus.intake.options import IntakeOptions
from casus.intake.stream import Position
from casus.intake.walk import STDIN, input_paths
from casus.records.item import Item
from casus.records.rejected import Rejected


def path_inputs(
    arguments: Sequence[str], options: IntakeOptions, position: Position | None = None
) -> Iterator[Item | Rejected]:
    """The items of files, folders, patterns and `-` for standard input, in order. Never raises for what they hold.

    position: is told of the bytes read so far, over all files.
    """
    for path in input_paths(arguments):
        if isinstance(path, Rejected):
            yield path
        elif path == STDIN:
            yield from stream_items(sys.stdin.buffer, options, position)
        else:
            yield from path_items(path, options, position)
