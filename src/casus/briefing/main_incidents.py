"""The main incidents of a brief, each with its best account: where, on whose word, what harm, what it hangs on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from casus.briefing.notes import Notes
from casus.briefing.patterns import fill
from casus.briefing.told import act, by_publisher, capital, day, lead, link, mentions, of_publishers
from casus.briefing.wording import figure_words, joined, known_best, place_words, within
from casus.records.account import REALMS, Claimed, Realm
from casus.records.brief import Entry, Outside, Quote, Section, Sentence
from casus.records.event import Event, Participant
from casus.records.incident import Incident, Linked, Party

MOST = 6
MOST_CLAIMS, MOST_LINKS, MOST_FIGURES = 4, 4, 6
ASSERTS: Mapping[Realm, str] = {"happened": "asserts", "not happened": "asserts_not", "possible": "asserts_possible"}
MOST_WORDS = 3
"""Triggers that are quoted."""
WITHIN: Mapping[int, str] = {2: "a few days", 3: "a week", 4: "a month", 5: "more than a month"}
"""date_prec in words."""
ONLY: Mapping[int, str] = {
    3: " (known to within a district)", 4: " (known to within a province)", 5: " (known to within a region)",
    6: " (known to within a country)",
}  # fmt: skip
"""where_prec in words, where the place is not known."""


def main_of(counted: Sequence[Incident], most: int = MOST) -> list[Incident]:
    """Those of the greatest weight, of several the latest, in order of their day."""
    latest = sorted(counted, key=lambda one: (one.day or "", one.id), reverse=True)
    return sorted(sorted(latest, key=weight, reverse=True)[:most], key=lambda one: (one.day or "", one.id))


def weight(incident: Incident) -> float:
    """What a second report and a second publisher confirm, the heavier the further from zero on the scale."""
    told = len(incident.independent) + max(1, len(incident.publishers)) - 1
    return told * (1 + abs(incident.intensity) / 10)


def main_incidents(
    shown: Sequence[Incident], counted: Sequence[Incident], others: Mapping[str, Incident], notes: Notes
) -> Section:
    """shown: by main_of. others: every incident at hand, by its id."""
    told = {one.id for one in shown}
    entries = tuple(entry(one, others, told, notes) for one in shown)
    rest = [lead(one) for one in counted if one.id not in told]
    more = _further(rest, notes) if rest else ()
    return Section("incidents", "The main incidents", entries=entries, points=more)


def entry(incident: Incident, others: Mapping[str, Incident], told: Collection[str], notes: Notes) -> Entry:
    when = day(incident, notes)
    title = capital((*when, ": ", *act(incident)) if when else act(incident))
    points = (*_harm(incident, notes), *_claims(incident, notes), *_links(incident, others, told, notes))
    sentences = tuple(_account(incident, notes))
    return Entry(title, incident.id, incident.quad_class, sentences, points, _quote(incident, notes))


def _account(incident: Incident, notes: Notes) -> Iterator[Sentence]:
    """Who tells of it, how exact the day is, where it was, what it is called."""
    yield told_by(incident, notes)
    early = mentions(report for report in incident.independent if report.background)
    if early:
        yield notes.sentence(
            fill("told_early", reports=notes.count(early, "report"), mention=_verb(early, "mention")), early
        )
    yield from _exactness(incident, notes)
    yield from _where(incident, notes)
    words = [f"“{word}”" for word in incident.triggers[:MOST_WORDS]]
    if words:
        yield notes.sentence(fill("called", words=Outside(joined(words))), mentions(incident.independent))


def told_by(incident: Incident, notes: Notes) -> Sentence:
    reports = mentions(incident.independent)
    copied = mentions(report for report in incident.reports if report.copy_of is not None)
    copies = fill("told_copies", copies=notes.count(copied, "copy", "copies")) if copied else ()
    publishers = of_publishers(notes, by_publisher([incident])) if len(reports) > 1 else ()
    said = fill("told", reports=notes.count(reports, "independent report"), publishers=publishers,
                tell=_verb(reports, "tell"), copies=copies)  # fmt: skip
    return notes.sentence(said, reports)


def _exactness(incident: Incident, notes: Notes) -> Iterator[Sentence]:
    when = incident.date
    if when is None or when.basis == "reported":
        known = day(incident, notes)
        if known:
            yield notes.sentence(capital(fill("day_reported", day=known)), mentions(incident.independent))
    elif when.precision > 1 and when.event_id is not None:
        yield notes.sentence(fill("day_rough", precision=WITHIN[when.precision]), [when.event_id])


def _where(incident: Incident, notes: Notes) -> Iterator[Sentence]:
    place = place_words(incident.place)
    if incident.place is None or place is None:
        yield Sentence(fill("where_unknown"), ())
        return
    only = ONLY.get(incident.place.where_precision or 0, "")
    yield notes.sentence(fill("where", place=Outside(place), precision=only), [incident.place.event_id])


def _harm(incident: Incident, notes: Notes) -> Iterator[Sentence]:
    for figure in incident.casualties[:MOST_FIGURES]:
        if figure.event_id in notes.events:
            number = notes.number(figure_words(figure), f"people {figure.kind}", [figure.event_id])
            named = {"by": Outside(within(figure.by))} if figure.by else {}
            said = fill("harm" if figure.by else "harm_own", figure=number, kind=figure.kind, **named)
            yield notes.sentence(capital(said), [figure.event_id])


def _claims(incident: Incident, notes: Notes) -> Iterator[Sentence]:
    """Denials, then blame, then all who only say that it is so."""
    for stand in ("denies", "blames"):
        for claim in [one for one in incident.claims if one.claim == stand][:MOST_CLAIMS]:
            yield claim_sentence(claim, notes)
    asserted = [one for one in incident.claims if one.claim == "asserts"]
    if asserted:
        by = list(dict.fromkeys(within(one.by) for one in asserted))
        named = joined([*by[:MOST_CLAIMS], "others"] if len(by) > MOST_CLAIMS else by)
        said = fill(ASSERTS[REALMS[incident.status]], by=Outside(named))
        yield notes.sentence(capital(said), [one.event_id for one in asserted])


def claim_sentence(claim: Claimed, notes: Notes) -> Sentence:
    """Of a denial or of blame."""
    name = "blames_nobody" if claim.claim == "blames" and not claim.blamed else claim.claim
    slots = {"whom": Outside(joined(map(notes.called, claim.blamed)))} if name == "blames" else {}
    return notes.sentence(capital(fill(name, by=Outside(within(claim.by)), **slots)), [claim.event_id])


def _links(
    incident: Incident, others: Mapping[str, Incident], told: Collection[str], notes: Notes
) -> Iterator[Sentence]:
    blamed = any(claim.claim == "blames" for claim in incident.claims)
    shown = [one for one in incident.linked if not (blamed and one.relation == "blamed by")]
    known = [(one, others[one.id]) for one in shown if one.id in others]
    for one, other in known[:MOST_LINKS]:
        yield _link(one, other, told, notes)


def _link(linked: Linked, other: Incident, told: Collection[str], notes: Notes) -> Sentence:
    relation = fill(f"relation_{linked.relation.replace(' ', '_')}")
    when = day(other, notes)
    slots = {"relation": relation, "act": link(other, told)}
    said = fill("link_with", day=when, **slots) if when else fill("link_without", **slots)
    return notes.sentence(said, mentions(other.independent))


def _quote(incident: Incident, notes: Notes) -> Quote | None:
    """The words that say most of it, and of several the one that is read with most confidence, then the earliest."""
    events = [notes.events[id_] for report in incident.independent for id_ in report.event_ids if id_ in notes.events]

    best = {_who(party) for side in (incident.actor, incident.recipient) for party in known_best(side)}

    def says(event: Event) -> tuple[bool, int, int, float]:
        named = len(best & {_who(party) for party in (*event.actor, *event.recipient)})
        parts = (event.actor, event.recipient, event.mode == incident.mode, event.date, event.place)
        return event.event_type == incident.event_type, named, sum(map(bool, parts)), event.confidence

    return notes.quote(max(events, key=says).id) if events else None


def _who(party: Party | Participant) -> str:
    return f"{party.code} {party.name or ''}"


def _further(rest: Sequence[str], notes: Notes) -> tuple[Sentence, ...]:
    one = len(rest) == 1
    said = fill("further", incidents=notes.number(f"{len(rest):,}", "further incidents", rest),
                count="counts" if one else "count", are="is" if one else "are")  # fmt: skip
    return (notes.sentence(said, rest),)


def _verb(told: Sequence[str], verb: str) -> str:
    return f"{verb}s" if len(told) == 1 else verb
