"""A small crisis built by hand: an attack that is denied and told in two ways, talks, a threat, what does not count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from casus.records.account import Claimed
from casus.records.brief import Asked, BriefInput
from casus.records.event import ArticleRef, Event, EventDate, EventPlace, Trigger
from casus.records.incident import Casualty, Incident, IncidentDate, IncidentPlace, Linked, Losses, Party
from tests.builders import event, incident, party, report, span

FREEDONIA = party("Freedonia", "FRE")
ARMY = party("the Freedonian army", "FRE-MIL", name="Freedonian army", sector="MIL", reports=2)
SYLVANIA = party("Sylvania", "SYL")
GREY = EventPlace("Port Grey", 0, 9, "Port Grey", "SYL", "Coast", 46.2, 6.1, "city", "geonames:1")
WHITE = replace(GREY, text="Port White", name="Port White", id="geonames:2")

SENTENCES = {
    "e-1": ("The Freedonian army struck Port Grey on Wednesday, killing 12, the ministry said.", "struck"),
    "e-2": ("Nine people died when Freedonian jets bombed Port White on Tuesday.", "bombed"),
    "e-3": ("The Freedonian army struck Port Grey on Wednesday, killing 12, the ministry said.", "struck"),
    "e-4": ("A Freedonian spokesman denied that the army had struck Port Grey.", "struck"),
    "e-5": ("Freedonia had threatened Sylvania with strikes on Monday.", "threatened"),
    "e-6": ("The foreign ministers of Freedonia and Sylvania met in Geneva.", "met"),
    "e-7": ("Sylvania and Freedonia held talks, both ministries confirmed.", "talks"),
    "e-8": ("In 1998 Sylvania shelled two villages of Freedonia.", "shelled"),
    "e-9": ("Sylvania may close the border to Freedonia.", "close"),
    "e-10": ("The minister accused Freedonia of the strike.", "accused"),
    "e-11": ("The opposition accused rebels of the strike.", "accused"),
}


def mention(number: int, **changed: Any) -> Event:
    """The event `e-1` in the article `wire-1` of `Paper 1`, and so on."""
    text, trigger = SENTENCES[f"e-{number}"]
    about = ArticleRef(f"Headline {number}", f"https://news.example/{number}", f"Paper {number}", "2025-06-19")
    plain = {"id": f"e-{number}", "doc": f"wire-{number}", "article": about, "trigger": Trigger(*span(text, trigger))}
    return event(text, **{**plain, "event_type": "ASSAULT", "mode": "aerial", "quad_class": 4, **changed})


def day(value: str) -> EventDate:
    return EventDate(value, 0, 3, value, "day", value, value)


def events() -> dict[str, Event]:
    special: dict[int, dict[str, Any]] = {
        1: {"date": day("2025-06-18"), "place": GREY, "actor": (), "confidence": 0.9},
        2: {"date": day("2025-06-17"), "place": WHITE, "confidence": 0.4},
        3: {"doc": "wire-3"},
    }
    return {f"e-{number}": mention(number, **special.get(number, {})) for number in range(1, len(SENTENCES) + 1)}


def reported(first: str, last: str) -> IncidentDate:
    return IncidentDate(None, None, first, last, "reported", 2, None)


def acted(
    number: int, kind: str, quad_class: int, intensity: float, *sides: tuple[Party, ...], **changed: Any
) -> Incident:
    """An incident that one report tells of, the mention of that number, without place and figures."""
    plain = incident(
        id=f"i{number:015x}", event_type=kind, mode=None, quad_class=quad_class, intensity=intensity, actor=sides[0],
        recipient=sides[1], reports=(report(number),), publishers=(f"Paper {number}",), casualties=(), losses=(),
        claims=(), place=None, date=reported("2025-06-15", "2025-06-16"), day="2025-06-16", triggers=(),
    )  # fmt: skip
    return replace(plain, **changed)


def attack(**changed: Any) -> Incident:
    plain = incident(
        id="i000000000000001",
        actor=(ARMY,),
        reports=(report(1), report(2), report(3, copy_of="wire-1", publisher="Paper 1")),
        date=IncidentDate("2025-06-18", "day", "2025-06-18", "2025-06-18", "stated", 1, "e-1"),
        place=IncidentPlace("Port Grey", "Port Grey", "SYL", "Coast", 46.2, 6.1, "city", "geonames:1", False, 1, "e-1"),
        casualties=(
            Casualty("killed", 12, 12, 12, "the ministry", "e-1"),
            Casualty("killed", 9, 9, 9, None, "e-2"),
        ),
        losses=(Losses("killed", 9, 9, 12),),
        claims=(
            Claimed("asserts", "the ministry", "SYL-GOV", "e-1"),
            Claimed("blames", "the minister", "SYL-GOV", "e-10", ("FRE",)),
            Claimed("blames", "the opposition", "SYL-OPP", "e-11", ("FRE-REB",)),
        ),
        linked=(
            Linked("i000000000000002", "denied by", "the same act"),
            Linked("i000000000000003", "threatened by", "two days before"),
        ),
    )
    return replace(plain, **changed)


DENIAL = acted(4, "ASSAULT", 4, -9.5, (ARMY,), (SYLVANIA,), id="i000000000000002", status="negated", mode="aerial",
               claims=(Claimed("denies", "a Freedonian spokesman", "FRE-GOV", "e-4"),),
               linked=(Linked("i000000000000001", "denial of", "the same act"),), day="2025-06-19")  # fmt: skip
THREAT = acted(5, "THREATEN", 3, -3.5, (FREEDONIA,), (SYLVANIA,), id="i000000000000003", mode="violence")
TALKS = acted(6, "CONSULT", 1, 2.5, (FREEDONIA, SYLVANIA), (), id="i000000000000004", reports=(report(6), report(7)),
              publishers=("Paper 6", "Paper 7"), day="2025-06-20",
              date=reported("2025-06-19", "2025-06-20"))  # fmt: skip
EARLIER = acted(
    8, "ASSAULT", 4, -9.0, (SYLVANIA,), (FREEDONIA,), id="i000000000000005", background=True, day="1998-01-01"
)
POSSIBLE = acted(
    9, "COERCE", 4, -7.0, (SYLVANIA,), (FREEDONIA,), id="i000000000000006", status="future", day="2025-06-21"
)

ALL = (EARLIER, THREAT, attack(), DENIAL, TALKS, POSSIBLE)


def matter(*incidents: Incident, **changed: Any) -> BriefInput:
    """A dyad of Freedonia and Sylvania; `changed` replaces fields."""
    plain = BriefInput(
        Asked(("FRE", "SYL"), None, date(2025, 6, 1)), incidents or ALL, events(), "Casus 0.1.0, network m1"
    )
    return replace(plain, **changed)
