"""An article with all that was read from it, its other prints and versions; the article that an event stands in."""

from __future__ import annotations

from casus.asking.explain import named_event
from casus.records.dossier import ArticleDossier
from casus.store.articles import events_of, kept_of, statements_of
from casus.store.asking import key_of_article
from casus.store.editions import belonging, copies_of, digest_of, newer_than, notes_on, older_than
from casus.store.store import Store


def article_dossier(store: Store, name: str) -> ArticleDossier:
    """Of the article of this name, or whose id begins so. Raises BadOption where there is none, or several."""
    with store.reading() as connection:
        key = key_of_article(connection, name)
        return ArticleDossier(
            kept=kept_of(connection, key),
            notes=notes_on(connection, key),
            events=tuple(events_of(connection, key)),
            statements=tuple(statements_of(connection, key)),
            incidents=belonging(connection, key),
            copies=copies_of(connection, key),
            older=older_than(connection, key),
            newer=newer_than(connection, key),
        )


def where_told(store: Store, beginning: str) -> tuple[str, str]:
    """The whole id of the event whose id begins so, and the digest of its article.

    Raises BadOption for no such event, and for several.
    """
    with store.reading() as connection:
        event_id, key = named_event(connection, beginning)
        return event_id, digest_of(connection, key)
