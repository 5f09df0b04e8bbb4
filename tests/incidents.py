"""Incidents built by hand, with the accounts that they are made of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from casus import ontology
from casus.records.account import Account, Report
from casus.records.event import Participant
from casus.records.incident import Incident, IncidentReport, Party
from casus.stories.stems import content_words, stem
from tests.builders import VERSIONS

Told = tuple[Incident, list[Account]]


def parties(codes: str) -> tuple[Party, ...]:
    """Of `USA-GOV IGO:UN=U Thant`: a code, or a code and a name after `=` with `_` for blanks."""
    split = [one.partition("=") for one in codes.split()]
    made = [(code, name.replace("_", " ") or code) for code, _, name in split]
    return tuple(Party(name, name, code, code[:3], None, None, 1) for code, name in made)


def incident(number: str, kind: str, sides: str = " > ", **changed: Any) -> Incident:
    """An actual one on 2024-05-01, told by one article `a-...` of that day. sides: as in `USA-GOV > IGO:UN`."""
    actor, _, recipient = sides.partition(">")
    mode, day = changed.pop("mode", None), changed.pop("day", "2024-05-01")
    article = changed.pop("article", f"a-{number}")
    plain = Incident(
        id=f"i{number}",
        event_type=kind,
        mode=mode,
        contexts=(),
        quad_class=ontology.quad_class(kind),
        intensity=ontology.intensity(kind, mode),
        status="actual",
        actor=parties(actor),
        recipient=parties(recipient),
        day=day,
        date=None,
        place=None,
        background=False,
        reports=(IncidentReport(article, None, "Wire", day, (f"e{number}",), None, article, False, 0.9),),
        publishers=("Wire",),
        claims=(),
        casualties=(),
        losses=(),
        clarity=1,
        confidence=0.9,
        triggers=(),
        versions=(VERSIONS,),
    )
    return replace(plain, **changed)


def told(number: str, kind: str, sides: str, text: str, *, trigger: str, sentence: int = 0, **changed: Any) -> Told:
    """An incident with the one account of it. text: of its sentence, whose words the account has."""
    made = incident(number, kind, sides, **{"triggers": (trigger.lower(),), **changed})
    (report,) = made.reports
    names = " ".join(party.text for party in (*made.actor, *made.recipient)).split()
    words = [stem(word) for at, word in content_words(text) if not any(text[at:].startswith(name) for name in names)]
    account = Account(
        number=0,
        event_ids=report.event_ids,
        event_type=kind,
        mode=made.mode,
        contexts=(),
        status=made.status,
        actor=tuple(map(_mentioned, made.actor)),
        recipient=tuple(map(_mentioned, made.recipient)),
        date=None,
        place=None,
        first=None,
        last=None,
        stated=False,
        background=made.background,
        triggers=(trigger,),
        sentences=(sentence,),
        words=tuple(dict.fromkeys(words)),
        numbers=(),
        claims=made.claims,
        casualties=(),
        confidence=0.9,
        versions=VERSIONS,
        report=Report(report.doc, None, report.publisher, report.published, report.article, report.article),
    )
    return made, [account]


def _mentioned(party: Party) -> Participant:
    return Participant(party.text, 0, 1, party.name, party.code, party.country, None, None)
