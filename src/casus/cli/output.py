"""Where commands that code articles write, and the formats of `casus code`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, TextIO

from casus.cli.screen import write_utf8
from casus.errors import BadOption
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.event import Event

Format = Literal["table", "jsonl", "csv", "plover"]
Write = Callable[[Article, CodedArticle], None]


def chosen_format(asked: Format | None, stream: TextIO) -> Format:
    """The format asked for; otherwise a table on a terminal and JSON lines everywhere else."""
    return asked or ("table" if stream.isatty() else "jsonl")


@contextmanager
def opened(path: Path | None, inputs: Sequence[Path]) -> Iterator[TextIO]:
    """Standard output, or the file at `path`; raises BadOption when it cannot be written or is one of the inputs."""
    if path is None:
        write_utf8()
        yield sys.stdout
        return
    if path.exists() and any(_is_same(path, one) for one in inputs):
        raise BadOption(f"--output {path} is also an input and would be overwritten; name another file")
    try:
        stream = path.open("w", encoding="utf-8", errors="replace", newline="\n")
    except OSError as error:
        raise BadOption(f"--output {path}: {error.strerror}; name a file in a folder that can be written") from error
    with stream:
        yield stream


def _is_same(path: Path, other: Path) -> bool:
    """Whether two paths lead to one file, by whatever links."""
    try:
        return path.samefile(other)
    except OSError:
        return False


def writer(form: Format, stream: TextIO) -> Write:
    """A function that writes the events of one coded article."""
    if form == "table":
        return _table_writer(stream)
    line = _line_writer(form, stream)
    return line_writer(stream, lambda coded: map(line, coded.events))


def line_writer(stream: TextIO, lines: Callable[[CodedArticle], Iterable[str]]) -> Write:
    """Writes one coded article at once, so that a reader at the other end of a pipe need not wait."""

    def write(article: Article, coded: CodedArticle) -> None:
        stream.write("".join(lines(coded)))
        stream.flush()

    return write


def _table_writer(stream: TextIO) -> Write:
    from casus.cli.table import console_on, show

    console = console_on(stream)
    return lambda article, coded: show(console, article, coded)


def _line_writer(form: Format, stream: TextIO) -> Callable[[Event], str]:
    from casus.exchange import csv, jsonl, plover

    if form == "csv":
        stream.write(csv.header())
        return csv.event_row
    return plover.plover_line if form == "plover" else jsonl.event_line
