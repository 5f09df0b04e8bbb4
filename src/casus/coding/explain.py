"""Reads again what one event of an article was made of. Coding is deterministic: the same article, the same events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from casus.coding.code import Case, coded_drafts, told
from casus.coding.confidence import raw_confidence
from casus.coding.drafts import Draft
from casus.coding.modes import mode_in_words
from casus.coding.parties import parties, words_of_all
from casus.coding.statements import Coded
from casus.coding.status import StatusChoice, choose_status, runs, stated
from casus.coding.tree import Tree
from casus.errors import BadOption
from casus.records.event import Event, Participant, Source
from casus.records.explanation import Arc, Decider, Explanation, Hint, Node
from casus.records.frame import ROLES, Frame, Role
from casus.records.statement import Statement

Name = TypeVar("Name", bound=str)

_SHOWN = 8
"""Events that an error names."""
_SHORTEST = 4
"""Least characters of an id that are shown."""


def explain(case: Case, frames: Sequence[Frame], event_id: str) -> Explanation:
    """event_id: its beginning is enough where no other event's id begins so; raises BadOption otherwise."""
    coded = coded_drafts(case, frames)
    draft, event = chosen(coded, event_id, case.article.doc)
    tree = case.tree
    status = choose_status(tree, draft, event.date, case.on, case.options)
    return Explanation(
        event=event,
        on=case.on.isoformat() if case.on else None,
        seen=any(frame.start < draft.end and draft.start < frame.end for frame in frames),
        score=draft.frame.score,
        raw_confidence=raw_confidence(draft),
        types=likeliest_first(draft.frame.types),
        rule=draft.rule,
        modes=likeliest_first(draft.frame.modes),
        mode_by=_mode_by(tree, draft, event),
        statuses=likeliest_first(draft.frame.statuses),
        status_reason=status.reason,
        hints=tuple(_hints(tree, draft, status)),
        arcs=tuple(_arcs(tree, draft, event)),
        speakers=tuple(_speaker(case, source) for source in event.attribution),
        nodes=nodes(tree, draft.head),
        statements=_around(event, told(case, coded)),
    )


def chosen(coded: Sequence[Coded], event_id: str, doc: str) -> Coded:
    """The event whose id begins so, with its draft; raises BadOption where there is none or several."""
    found = [(draft, event) for draft, event in coded if event_id and event.id.startswith(event_id)]
    if len(found) == 1:
        return found[0]
    events = [event for _, event in (found or coded)]
    if not events:
        raise BadOption(f"event {event_id!r}: no events were found in {doc!r}; choose another article", reason="event")
    said = f"the ids of {len(found)} events of {doc!r} begin so" if found else f"{doc!r} has no event of that id"
    ids = shortened([event.id for _, event in coded])
    known = ", ".join(f"{ids[event.id]} ({event.event_type} {event.trigger.text!r})" for event in events[:_SHOWN])
    more = f" and {len(events) - _SHOWN} more; without --event all are listed" if len(events) > _SHOWN else ""
    raise BadOption(f"event {event_id!r}: {said}; choose from {known}{more}", reason="event")


def shortened(ids: Sequence[str]) -> dict[str, str]:
    """Each id with a beginning of it that no other begins with; all of them are of one length where they can be."""
    size = next((n for n in range(_SHORTEST, 65) if len({one[:n] for one in ids}) == len(set(ids))), None)
    return {one: one[:size] for one in ids}


def likeliest_first(probabilities: Mapping[Name, float]) -> dict[Name, float]:
    return dict(sorted(probabilities.items(), key=lambda item: -item[1]))


def nodes(tree: Tree, token: int) -> tuple[Node, ...]:
    """The tree of the sentence that a token is in; white space is no node of it."""
    words = [at for at in range(*tree.sentence(token)) if tree.pos[at] != "SPACE" and tree.words[at].strip()]
    index = {at: number for number, at in enumerate(words)}
    return tuple(
        Node(
            tree.words[at],
            tree.starts[at],
            tree.ends[at],
            tree.lemmas[at],
            tree.tags[at] or tree.pos[at],
            "root" if tree.heads[at] == at else tree.deps[at],
            None if tree.heads[at] == at else index.get(tree.heads[at]),
            tree.entities[at][2] if at in tree.entities else None,
        )
        for at in words
    )


def _mode_by(tree: Tree, draft: Draft, event: Event) -> Decider | None:
    if event.mode is None:
        return None
    if draft.mode is not None:
        return "rule"
    return "words" if mode_in_words(tree, draft) == event.mode else "network"


def _hints(tree: Tree, draft: Draft, status: StatusChoice) -> Iterator[Hint]:
    """The first that says what was chosen, with the words that were chosen, is the one that settled it."""
    settled = False
    for one in stated(tree, draft):
        spans = runs(one.words)
        this = not settled and (one.status, spans, one.reason) == (status.status, status.words, status.reason)
        settled = settled or this
        yield Hint(one.status, words_of_all(tree, spans), one.reason, one.strong, this)


def _arcs(tree: Tree, draft: Draft, event: Event) -> Iterator[Arc]:
    parts = _spans_by_role(event)
    for arc in sorted(draft.frame.arguments, key=lambda arc: (ROLES.index(arc.role), -arc.score)):
        (word,) = words_of_all(tree, [(arc.token, arc.token + 1)])
        # Both sides of a meeting act, whichever of them the network took for its recipient.
        roles: tuple[Role, ...] = (
            ("recipient", "actor") if arc.role == "recipient" and not event.recipient else (arc.role,)
        )
        stands = (role for role in roles if any(s <= word.start and word.end <= e for s, e in parts[role]))
        yield Arc(arc.role, word, arc.score, next(stands, None))


def _spans_by_role(event: Event) -> Mapping[Role, tuple[tuple[int, int], ...]]:
    return {
        "actor": tuple((part.start, part.end) for part in event.actor),
        "recipient": tuple((part.start, part.end) for part in event.recipient),
        "source": tuple((part.start, part.end) for part in event.attribution),
        "time": ((event.date.start, event.date.end),) if event.date else (),
        "place": ((event.place.start, event.place.end),) if event.place else (),
    }


def _speaker(case: Case, source: Source) -> Participant:
    """Who the words of a source were resolved to; of several for one plural, the one of the same name."""
    tokens = case.tree.tokens_within(source.start, source.end)
    found = list(parties(case.tree, (tokens[0], tokens[-1] + 1), case.links))
    same = (party for party in found if (party.name, party.code) == (source.name, source.code))
    return next(same, found[0])


def _around(event: Event, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    holding = (statement for statement in statements if event.id in statement.events)
    return tuple(sorted(holding, key=lambda statement: -sum(part.end - part.start for part in statement.content)))
