"""Searching the words: one small language of queries, written out for each database.

Words must all be there; "words in quotes" together; OR between two takes either; a minus before a word or quotation
forbids it; word* takes every word that begins so (SQLite; PostgreSQL's dictionary knows forms of a word anyway).
Nothing that a user types reaches a database as syntax.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import Connection, Table, bindparam, func, literal_column, text
from sqlalchemy.sql import ColumnElement

from casus.errors import BadOption

MOST_TERMS = 40
_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<quoted>[^"]*)"|(?P<word>[^\s"]+))')
_WORDS = re.compile(r"\w+")

DOCUMENTS = {
    "article": "left(coalesce(article.title, '') || ' ' || article.text, 300000)",
    "sentence": "left(sentence.text, 300000)",
    "statement": "left(statement.content, 300000)",
}
"""What PostgreSQL's indexes were made of, to the letter: only then does it use them."""


@dataclass(frozen=True, slots=True)
class Term:
    """words: one, or several that stand together. prefix: the last is the beginning of a word."""

    words: tuple[str, ...]
    negated: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Which rows match, and how well: rank sorts the best first, whatever its scale."""

    where: ColumnElement[bool]
    rank: ColumnElement[float]


def search_terms(query: str) -> list[list[Term]]:
    """Alternatives, of each of which all terms must hold. Raises BadOption for a query that names no word to find."""
    groups: list[list[Term]] = [[]]
    for found in list(_TERM.finditer(query))[:MOST_TERMS]:
        if found["word"] == "OR" and not found["minus"]:
            groups.append([])
            continue
        plain = found["quoted"] if found["quoted"] is not None else found["word"]
        words = tuple(_WORDS.findall(plain))
        if words:
            groups[-1].append(Term(words, bool(found["minus"]), plain.endswith("*")))
    groups = [group for group in groups if any(not term.negated for term in group)]
    if not groups:
        raise BadOption(f"text {query!r} names no word to look for; give words, for instance: ceasefire -talks")
    return groups


def match(connection: Connection, table: Table, query: str) -> Match:
    """How rows of `article`, `sentence` or `statement` match a query."""
    groups = search_terms(query)
    if connection.dialect.name == "postgresql":
        return _in_postgresql(table, groups)
    return _in_sqlite(table, groups)


def fts_query(groups: list[list[Term]]) -> str:
    """In the syntax of SQLite's FTS5."""
    return " OR ".join(f"({_fts_group(group)})" for group in groups)


def _fts_group(group: list[Term]) -> str:
    wanted = " AND ".join(_fts_term(term) for term in group if not term.negated)
    return " NOT ".join([f"({wanted})", *(_fts_term(term) for term in group if term.negated)])


def _fts_term(term: Term) -> str:
    return f'"{" ".join(term.words)}"{"*" if term.prefix else ""}'


def ts_query(groups: list[list[Term]]) -> str:
    """In the syntax of PostgreSQL's websearch_to_tsquery, which takes anything."""
    return " OR ".join(
        " ".join(f'{"-" if term.negated else ""}"{" ".join(term.words)}"' for term in group) for group in groups
    )


def _in_sqlite(table: Table, groups: list[list[Term]]) -> Match:
    name = f"{table.name}_search"
    found = text(f"SELECT rowid FROM {name} WHERE {name} MATCH :searched").bindparams(searched=fts_query(groups))
    scored = f"(SELECT rank FROM {name} WHERE {name} MATCH :scored AND rowid = {table.name}.key)"
    rank = text(scored).bindparams(bindparam("scored", fts_query(groups)))
    return Match(table.c.key.in_(found.columns(table.c.key)), _element(rank))


def _in_postgresql(table: Table, groups: list[list[Term]]) -> Match:
    english: ColumnElement[str] = literal_column("'english'::regconfig")
    vector = func.to_tsvector(literal_column("'english'"), literal_column(DOCUMENTS[table.name]))
    query = func.websearch_to_tsquery(english, ts_query(groups))
    return Match(vector.op("@@")(query), -func.ts_rank_cd(vector, query))


def _element(clause: object) -> ColumnElement[float]:
    return clause  # type: ignore[return-value]
