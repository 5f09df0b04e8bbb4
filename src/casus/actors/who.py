"""Answers to "who is that on this day?": the people, states, bodies and groups that a text can name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from casus.actors.holders import in_order, office_name
from casus.actors.lexicon import PERSONS, Entry
from casus.actors.names import key
from casus.actors.offices import HEAD, LEADER, MONARCH, PRESIDENT, office_of
from casus.actors.registry import Registry
from casus.records.answer import Answer
from casus.records.holding import Holding

RULING = (PRESIDENT, HEAD, MONARCH)
HEAD_OF_BODY = re.compile(
    r"(?:secretary general|director general|president|chief|head|chairman|chairperson)(?: of .*)?$"
)
UNNAMED = {LEADER: "ruled in fact; the source names no office"}
ARTICLES = ("the ", "a ", "an ")


def who(text: str, registry: Registry, *, on: date) -> tuple[Answer, ...]:
    """Everybody and everything that the text names on that day; nobody when the registry knows none.

    An office ("the French president") gives its holder, a name its office or meaning on the day.
    """
    office = asked_office(text, registry, on)
    if office is not None:
        return tuple(office_answer(held, on, registry) for held in office_holders(registry, *office, on))
    people = tuple(held for held in named_terms(text, registry) if held.holds(on))
    if people:
        return tuple(office_answer(held, on, registry) for held in people)
    return tuple(
        dict.fromkeys(entry_answer(entry, registry, text) for entry in entries_of(text, registry) if entry.holds(on))
    )


def history(text: str, registry: Registry) -> tuple[Answer, ...]:
    """Every office of the people of that name, or every holder of that office, or every meaning, by their days."""
    terms = named_terms(text, registry)
    office = asked_office(text, registry, None) if not terms else None
    terms = registry.offices.holders(*office) if office else terms
    if terms:
        return tuple(office_answer(held, None, registry) for held in terms)
    return tuple(dict.fromkeys(entry_answer(entry, registry, text) for entry in entries_of(text, registry)))


def asked_office(text: str, registry: Registry, on: date | None) -> tuple[str, str] | None:
    """State (or `IGO:UN`) and class of the office that a text asks for; None when it asks for no office."""
    link = registry.resolve(text, on=on)
    if (link.id or "").startswith("leader"):
        return None
    if link.code.startswith("IGO:"):
        return (link.code, "igo_head") if HEAD_OF_BODY.search(key(text)) else None
    office = office_of(text, link.country) if link.country else None
    return (link.country, office) if link.country and office else None


def office_holders(registry: Registry, country: str, office: str, on: date) -> tuple[Holding, ...]:
    """Those in the office on that day; else who ruled then in an office that no source names."""
    found = registry.offices.on_day(country, office, on)
    ruled = registry.offices.on_day(country, LEADER, on) if office in RULING else ()
    return found or tuple(held for held in ruled if not held.office)


def named_terms(text: str, registry: Registry) -> tuple[Holding, ...]:
    """Terms of those of the whole name, else of those whom the surname names among heads and chief ministers."""
    whole = registry.offices.terms_of(text)
    if whole:
        return whole
    names = {entry.name for entry in registry.lexicon.entries(key(text)) if entry.kind in PERSONS}
    found = {held: None for name in names for held in registry.offices.terms_of(name)}
    return in_order(tuple(found))


def entries_of(text: str, registry: Registry) -> Sequence[Entry]:
    """The meanings of a name in the registry, with or without its article."""
    plain = next((text[len(word) :] for word in ARTICLES if text.casefold().startswith(word)), text)
    found = registry.lexicon.entries(key(text)) or registry.lexicon.entries(key(plain))
    return [entry for entry in found if entry.kind != "domain"]


def office_answer(held: Holding, on: date | None, registry: Registry) -> Answer:
    code = held.code or code_of(held, registry)
    unsure = on is not None and not held.is_known(on)
    note = f"last seen in office on {held.as_of}" if unsure else None if held.office else UNNAMED.get(held.office_class)
    return Answer(held.person, code, office_name(held), held.start or None, held.end or None, held.source, note)


def code_of(held: Holding, registry: Registry) -> str:
    """`SYR-GOV`; of the head of an armed group the code of the group, of one of a world body `IGO:UN`."""
    group = held.country.removeprefix("NSA:")
    if group != held.country:
        return registry.resolve(group, on=None).code
    return group if ":" in group else f"{group}-{sector_of(held)}"


def sector_of(held: Holding) -> str:
    return {"judge": "JUD", "legislative_speaker": "LEG", "military_chief": "MIL", "chief_of_staff": "MIL"}.get(
        held.office_class, "GOV"
    )


def entry_answer(entry: Entry, registry: Registry, text: str) -> Answer:
    code = entry_code(entry)
    if entry.kind == "role":
        return Answer(text, code, "people" if entry.sector == "ETH" else "role noun", None, None, entry.source, None)
    what = {"head": "office holder", "official": "office holder", "minister": "minister"}.get(
        entry.kind.removeprefix("surname-"), entry.kind
    )
    size = len(registry.table.members(entry.name)) if entry.sector == "IGO" else 0
    note = f"{size} members and observers" if size else None
    return Answer(entry.name or code, code, what, entry.start or None, entry.end or None, entry.source or None, note)


def entry_code(entry: Entry) -> str:
    """As in events; of a noun its sector alone, "UNK" when it has none."""
    if entry.kind == "role":
        return entry.sector or "UNK"
    if entry.sector in ("IGO", "NGO") and not entry.country:
        return f"{entry.sector}:{entry.name}"
    code = "-".join(filter(None, (entry.country, entry.sector)))
    return f"{code}:{entry.name}" if entry.kind == "organisation" else code
