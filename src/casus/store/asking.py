"""Questions that the programs of Casus ask of the record, other than a user's queries."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from casus.store.schema import article


def known_digests(connection: Connection, digests: Iterable[str]) -> set[str]:
    """Those of the digests whose articles the record has."""
    return set(connection.execute(select(article.c.digest).where(article.c.digest.in_(sorted(digests)))).scalars())
