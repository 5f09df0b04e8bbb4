"""Searching the words: one small language of queries, written out for each database.

Words must all be there; "words in quotes" together; OR between two takes either; a minus before a word or quotation
forbids it; word* takes every word that begins so. Forms of a word count as one, case and accents for nothing.
Nothing that a user types reaches a database as syntax. Both databases read words the same way, save for those longer
than 2,000 bytes and beyond the first 200,000 characters of an article, which PostgreSQL cannot index.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Double, Float, Integer, Select, Table, cast, func, literal_column, text
from sqlalchemy.sql import ColumnElement

from casus.errors import BadOption
from casus.store.rows import words_in

MOST_TERMS = 40
_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<quoted>[^"]*)"|(?P<word>[^\s"]+))')

BETWEEN_WORDS = """.,;:!?-/@_'"()[]{}<>&%#*+=|\\~^$`‘’‚“”„‐‑‒–—―…«»‹›·\u00a0\u2009\u200b\u202f\ufeff"""
"""What PostgreSQL's reader of words would take for a part of one, of an address or a number, and SQLite's does not."""
_PLAIN = "left(translate(regexp_replace(normalize({}, NFD), '[\\u0300-\\u036f]', '', 'g'), '{}', '{}'), 200000)"


def document(words: str) -> str:
    """What PostgreSQL indexes of these words, as the migration says it: it uses an index for no other expression."""
    return _PLAIN.format(words, BETWEEN_WORDS.replace("'", "''"), " " * len(BETWEEN_WORDS))


DOCUMENTS = {
    "article": document("coalesce(article.title, '') || ' ' || article.text"),
    "sentence": document("sentence.text"),
    "statement": document("statement.content"),
}
CONFIGURATION = "'casus'::regconfig"


@dataclass(frozen=True, slots=True)
class Term:
    """words: one, or several that stand together. prefix: the last is the beginning of a word."""

    words: tuple[str, ...]
    negated: bool = False
    prefix: bool = False


Groups = list[list[Term]]
"""Alternatives, of each of which all terms must hold."""


def search_terms(query: str) -> Groups:
    """Raises BadOption for a query, or a side of an OR, that names no word to find, and for one that is too long."""
    found = list(_TERM.finditer(query))
    if len(found) > MOST_TERMS:
        raise BadOption(f"text has {len(found)} words; {MOST_TERMS} are the most, so leave out the common ones")
    groups: Groups = [[]]
    for one in found:
        if one["word"] == "OR" and not one["minus"]:
            groups.append([])
            continue
        plain = one["quoted"] if one["quoted"] is not None else one["word"]
        if words := tuple(words_in(plain)):
            groups[-1].append(Term(words, bool(one["minus"]), plain.endswith("*")))
    groups = [group for group in groups if group]
    if not groups or any(all(term.negated for term in group) for group in groups):
        raise BadOption(f"text {query!r} names no word to look for; give words, for instance: ceasefire -talks")
    return groups


def matching(connection: Connection, asked: Select[Any], table: Table, query: str) -> tuple[Select[Any], Rank]:
    """The rows of `article`, `sentence` or `statement` that match, and how well: rank sorts the best first."""
    groups = search_terms(query)
    if connection.dialect.name == "postgresql":
        return _in_postgresql(asked, table, groups)
    return _in_sqlite(asked, table, groups)


Rank = ColumnElement[float]


def fts_query(groups: Groups) -> str:
    """In the syntax of SQLite's FTS5."""

    def written(term: Term) -> str:
        return f'"{" ".join(term.words)}"{"*" if term.prefix else ""}'

    return _joined(groups, written, " AND ", " NOT ", " OR ")


def ts_query(groups: Groups) -> str:
    """In the syntax of PostgreSQL's to_tsquery."""

    def written(term: Term) -> str:
        together = " <-> ".join(f"'{word}'" for word in term.words)
        return f"({together}{':*' if term.prefix else ''})"

    return _joined(groups, written, " & ", " & !", " | ")


def _joined(groups: Groups, written: Callable[[Term], str], both: str, without: str, either: str) -> str:
    sides = []
    for group in groups:
        wanted = both.join(written(term) for term in group if not term.negated)
        sides.append(without.join([f"({wanted})", *(written(term) for term in group if term.negated)]))
    return either.join(f"({side})" for side in sides)


def _in_sqlite(asked: Select[Any], table: Table, groups: Groups) -> tuple[Select[Any], Rank]:
    name = f"{table.name}_search"
    searched = text(f"SELECT rowid, rank FROM {name} WHERE {name} MATCH :searched").bindparams(
        searched=fts_query(groups)
    )
    found = searched.columns(rowid=Integer, rank=Float).subquery("found")
    return asked.join(found, found.c.rowid == table.c.key), found.c.rank


def _in_postgresql(asked: Select[Any], table: Table, groups: Groups) -> tuple[Select[Any], Rank]:
    configuration: ColumnElement[str] = literal_column(CONFIGURATION)
    vector = func.to_tsvector(configuration, literal_column(DOCUMENTS[table.name]))
    query = func.to_tsquery(configuration, ts_query(groups))
    # Of double precision, as Python has it, so that pages can go on from a rank.
    return asked.where(vector.op("@@")(query)), -cast(func.ts_rank_cd(vector, query), Double)
