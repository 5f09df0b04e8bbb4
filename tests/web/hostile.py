"""Records of articles that try to be more than text, and what of them must not be in a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from casus.ingest import grouping
from casus.records.coded import CodedArticle
from casus.records.event import Event, Participant
from casus.records.outcome import Taken
from casus.store.store import Store
from tests.store.coder import article, code, taken
from tests.store.filled import fill

SCRIPT = "<script>alert(1)</script>"
BROKEN = '"><img src=x onerror=alert(1)>'
BIDI = "evil\u202egnp.exe"
TEXT = (
    f"Freedonia warned Sylvania {SCRIPT} in Geneva on 2025-06-16, an aide said.\n"
    f"Sylvania met Osterlich {BROKEN} {BIDI}.\n"
)

RAW = re.compile(r"<script>alert|<img src=x|<svg/onload|onerror=alert\(1\)>|javascript:[^<]*\"|[\u202a-\u202e]")
"""What would be run, or would turn the direction, if it stood in a page as it is."""


def hostile(store: Store) -> Taken:
    """Stores one whose title, publisher, address, name, place, words and actors are all hostile."""
    given = article(TEXT, doc="<svg/onload=alert(1)>", title=SCRIPT, publisher=BROKEN, url="javascript:alert(1)")
    coded = code(given)
    made = replace(coded, events=tuple(map(_worse, coded.events)))
    one = taken(given, place=f"inbox/{SCRIPT}.txt")
    one = replace(one, coded=made, accounts=grouping.accounts_in(given, made, given.published_on))
    fill(store, one)
    return one


def _worse(event: Event) -> Event:
    return replace(event, actor=tuple(map(_named, event.actor)), recipient=tuple(map(_named, event.recipient)))


def _named(party: Participant) -> Participant:
    return replace(party, text=f"{party.text}{BROKEN}", name=f"{SCRIPT}{BIDI}", code=f"{party.code}:{SCRIPT}")


def bare(store: Store, text: str = "It happened.", events: Iterable[Event] = ()) -> Taken:
    """Stores one that says nothing of itself: no title, publisher, date, address."""
    given = article(text, doc="bare", title=None, publisher=None, url=None, published=None, language=None)
    coded = CodedArticle(tuple(events), code(given).versions, ("no publication date",), (), ())
    one = taken(given)
    one = replace(one, coded=coded, accounts=grouping.accounts_in(given, coded, None))
    fill(store, one)
    return one
