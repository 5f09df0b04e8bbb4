"""`casus text`: the extracted text that every offset counts in."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from casus.cli.asking import StoreOption, refuse_with_file
from casus.cli.inputs import Inputs
from casus.cli.screen import visible, write_utf8
from casus.errors import BadOption
from casus.records.article import Article

SHOWN_IDS = 5


def text(
    file: Annotated[
        str | None,
        typer.Argument(metavar="[FILE]", help="HTML, text or JSONL file; - is standard input. Without: the record."),
    ] = None,
    doc: Annotated[str | None, typer.Option(metavar="ID", help="Which article, where there are several.")] = None,
    store: StoreOption = None,
) -> None:
    """Print the extracted text of an article, of a FILE or of the record.

    It is printed to the character: the offsets of the records count in it.
    """
    if file is not None:
        refuse_with_file({"store": store})
        _print_file(file, doc)
    elif doc is None:
        raise BadOption("name a FILE, or an article of the record (--doc ID)")
    else:
        from casus.workspace import open_workspace

        with open_workspace(store, make=False) as workspace:
            print_text(workspace.article(doc))


def _print_file(file: str, doc: str | None) -> None:
    from casus.cli.options import intake_options, settings_with

    inputs = Inputs([file], intake_options(None, settings_with(None)))
    articles = list(inputs)
    if articles:
        print_text(chosen(articles, doc))
    if inputs.rejected:
        raise typer.Exit(1)


def chosen(articles: list[Article], doc: str | None) -> Article:
    """The article named `doc`, or the only one; raises BadOption when that leaves none or several."""
    named = [article for article in articles if doc is None or article.doc == doc]
    if len(named) == 1:
        return named[0]
    ids = ", ".join(article.doc for article in articles[:SHOWN_IDS])
    more = ", ..." if len(articles) > SHOWN_IDS else ""
    found = f"no article is called {doc!r}" if doc is not None and not named else f"{len(named)} articles fit"
    raise BadOption(f"--doc: {found}; the file holds {ids}{more}: name one of them")


def print_text(article: Article) -> None:
    """The text as it is; on a terminal, what could steer it is replaced, line by line."""
    write_utf8()
    if sys.stdout.isatty():
        print("\n".join(map(visible, article.text.split("\n"))))
    else:
        sys.stdout.write(article.text)
        sys.stdout.flush()
