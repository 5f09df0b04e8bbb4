"""Who an incident is between, seen from the two parties that a brief is on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from casus.briefing.wording import with_article
from casus.records.incident import Incident, Party

Direction = Literal["there", "back", "both"]
"""What the first does to the other, what the other does to the first, and what they do together or to each other."""

_WORD = re.compile(r"[^\W_]+")


def belongs(party: Party, who: str) -> bool:
    """Whether a name of a question means a party: a country, a code or its beginning, a sector, words of a name."""
    asked = who.casefold()
    code = party.code.casefold()
    if asked in ((party.country or "").casefold(), (party.sector or "").casefold()):
        return True
    if code == asked or code.startswith((f"{asked}-", f"{asked}:")):
        return True
    return len(who) != 3 and _words(who) in _words(party.name or party.text)


def _words(text: str) -> str:
    """Its words, each with a blank on either side."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def direction(incident: Incident, dyad: tuple[str, str]) -> Direction:
    one, other = dyad
    does, suffers = _on(incident.actor, one), _on(incident.recipient, other)
    back = _on(incident.actor, other) and _on(incident.recipient, one)
    if does and suffers and not back:
        return "there"
    return "back" if back and not (does and suffers) else "both"


def names_by_code(parties: Iterable[Party]) -> dict[str, str]:
    """The usual name of every state, body and group among them, by its code; no person's."""
    named: dict[str, Counter[str]] = {}
    for party in parties:
        if party.name and (":" in party.code or party.sector is None):
            named.setdefault(party.code, Counter())[party.name] += 1
    best = {code: min(names, key=lambda name: (-names[name], name)) for code, names in named.items()}
    return {code: with_article(name) for code, name in best.items()}


def _on(side: Iterable[Party], who: str) -> bool:
    return any(belongs(party, who) for party in side)
