"""Where the parties of a brief stand: who calls for, supports, rejects what, toward whom, and who changed sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.briefing.ledgers import LONGEST, shortened
from casus.briefing.notes import Notes
from casus.briefing.patterns import fill
from casus.briefing.told import capital
from casus.briefing.wording import joined, span_words
from casus.records.brief import Outside, Pieces, Section, Sentence
from casus.records.ledger import Change, Standing, Wording

TITLE = "Where the parties stand"
MOST, MOST_WORDINGS = 8, 2


def positions(standings: Sequence[Standing], notes: Notes) -> Section:
    """Those that most articles tell of, and every change of mind among them."""
    told = [one for one in standings if _mentions(one, notes)]
    best = sorted(told, key=lambda one: (-one.articles, one.first or "", one.holder))[:MOST]
    return Section("positions", TITLE, points=tuple(sentence for one in best for sentence in _said(one, notes)))


def _said(standing: Standing, notes: Notes) -> Iterator[Sentence]:
    mentions = _mentions(standing, notes)
    whom = joined(map(notes.called, standing.toward))
    said = fill(
        "position",
        name=_holder(standing, notes),
        toward=fill("position_toward", toward=Outside(whom)) if whom else (),
        stance=standing.stance,
        what=_what(standing.wordings, notes),
        span=_span(standing, mentions, notes),
    )
    yield notes.sentence(capital(said), mentions)
    for change in standing.changes:
        yield from _changed(standing, change, notes)


def _changed(standing: Standing, change: Change, notes: Notes) -> Iterator[Sentence]:
    before, after = change.before, change.after
    if before.event in notes.events and after.event in notes.events:
        said = fill(
            "position_change",
            name=_holder(standing, notes),
            before=before.stance,
            what=_what([before], notes),
            after=after.stance,
            other=_what([after], notes),
        )
        yield notes.sentence(capital(said), [before.event, after.event])


def _holder(standing: Standing, notes: Notes) -> Outside:
    """The state or body that it is the standing of; the name of whoever spoke for it where it has none."""
    return Outside(notes.names.get(standing.holder, standing.name))


def _what(wordings: Sequence[Wording], notes: Notes) -> Pieces:
    """The words for what it is about, where there are any; else those around the one that takes the stance."""
    named = [shortened(one.what) for one in wordings if one.what][:MOST_WORDINGS]
    words = named or [notes.excerpt([one.event for one in wordings], LONGEST)]
    return (Outside(joined(f"“{one}”" for one in words)),)


def _span(standing: Standing, mentions: Sequence[str], notes: Notes) -> Pieces:
    """In how many ways it is put, in articles from when to when."""
    days: Pieces = ()
    if standing.first and standing.last:
        days = (
            ", ",
            notes.number(span_words(standing.first[:10], standing.last[:10]), "days of the articles", mentions),
        )
    return fill("position_span", wordings=notes.count(mentions, "wording"), days=days)


def _mentions(standing: Standing, notes: Notes) -> list[str]:
    return [one.event for one in standing.wordings if one.event in notes.events]
