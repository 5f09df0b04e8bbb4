"""`The two leaders`, `both countries`, `the two sides`: the pair that the text before has made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from casus.language.mentions import Columns, Mention, Span, ancestors
from casus.language.nouns import singular
from casus.language.runs import subtree

WINDOW = 4
"""Sentences before its own in which a coordination can be what is meant."""
FADING = 0.85
"""What is left of a state's weight one sentence on."""
SETTING = 0.3
"""Weight of a state named only as a place, such as a dateline."""
MARGIN = 1.3
"""The second of the pair must outweigh the third by this factor."""
_OFFICES = frozenset(
    "leader president minister premier chancellor monarch king statesman official diplomat envoy delegate adviser "
    "chief counterpart general commander man woman".split()
)
_STATES = frozenset(
    "country nation state government capital neighbour neighbor ally republic power army navy military side party camp "
    "delegation kingdom enemy rival belligerent force air-force command palace ministry people parliament".split()
)
_EACH = frozenset({"both", "either", "neither", "each"})
_STATE_LABELS = frozenset({"Location", "NORP"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_PARTIES = _SUBJECTS | {"obj", "iobj", "obl:agent", "nmod:poss", "compound", "amod"}
_DATELINE = 4
"""Words at the head of an article in which a place that has no part in the sentence is its dateline."""

Party = Callable[[Span], str | None]
Person = tuple[int, Span]
"""A token that names or stands for a person, and the span that names the person."""


def is_dual(columns: Columns, mention: Mention) -> bool:
    start, end = mention.span
    words = columns.lower[start:end]
    if mention.name or not 1 <= len(words) <= 6:
        return False
    if words in (("both",), ("the", "two"), ("the", "pair"), ("the", "duo")):
        return True
    if words[0] in _EACH or (words[0] in ("the", "these", "those") and "two" in words):
        return singular(words[-1]) in _STATES | _OFFICES
    return False


def pair_of(
    columns: Columns, mentions: Sequence[Mention], mention: Mention, party: Party, people: Sequence[Person]
) -> tuple[Span, ...]:
    """The two that are meant: those named together last, or the two states that the text is about.

    party: the state that the words of a span name, None for none. Nothing is returned when a third state has almost
    as much weight.
    """
    subjects = _subjects(columns, mention)
    together = _last_coordinated(columns, mentions, mention, party, subjects)
    if singular(columns.lower[mention.span[1] - 1]) in _OFFICES:
        apart = _two_people(columns, mention, party, people)
        together = max(together, apart, key=lambda pair: columns.sentence[pair[0][0]] if pair else -1)
    return tuple(who for _, who in together) or _weightiest(columns, mention, party, subjects)


def _last_coordinated(
    columns: Columns, mentions: Sequence[Mention], mention: Mention, party: Party, subjects: Sequence[Span]
) -> tuple[Person, ...]:
    for other in reversed(mentions[: mention.number]):
        if mention.sentence - other.sentence > WINDOW:
            break
        together = _coordinated(columns, mentions, other, party)
        if together and not any(_overlap(span, subject) for span in together for subject in subjects):
            return tuple((span[0], span) for span in together)
    return ()


def _two_people(columns: Columns, mention: Mention, party: Party, people: Sequence[Person]) -> tuple[Person, ...]:
    """The two people of two states whom the last sentence with any such person names: `Putin spoke with Xi`."""
    by_sentence: dict[int, dict[str, Person]] = {}
    for at, who in people:
        sentence = columns.sentence[at]
        name = party(who) if at < mention.span[0] and mention.sentence - sentence <= WINDOW else None
        if name is not None:
            by_sentence.setdefault(sentence, {})[name] = at, who
    last = by_sentence[max(by_sentence)] if by_sentence else {}
    return tuple(sorted(last.values())) if len(last) == 2 else ()


def _coordinated(columns: Columns, mentions: Sequence[Mention], last: Mention, party: Party) -> tuple[Span, ...]:
    """The coordination of exactly two that the mention closes, when they belong to two states."""
    if columns.deps[last.head] != "conj":
        return ()
    head = columns.heads[last.head]
    first = next((m for m in reversed(mentions[: last.number]) if m.head == head), None)
    if first is None or sum(columns.deps[child] == "conj" for child in columns.children[head]) != 1:
        return ()
    names = party(first.span), party(last.span)
    return (first.span, last.span) if None not in names and names[0] != names[1] else ()


def _weightiest(columns: Columns, mention: Mention, party: Party, subjects: Sequence[Span]) -> tuple[Span, ...]:
    weights: dict[str, float] = {}
    spans: dict[str, Span] = {}
    for start, end, label in columns.entities:
        away = mention.sentence - columns.sentence[start]
        if end > mention.span[0] or label not in _STATE_LABELS or any(_overlap((start, end), s) for s in subjects):
            continue
        name = party((start, end))
        if name is not None:
            setting = SETTING if label == "Location" and _is_setting(columns, start, end) else 1.0
            weights[name] = weights.get(name, 0.0) + setting * FADING**away
            spans[name] = start, end
    ranked = sorted(weights, key=lambda name: -weights[name])
    if len(ranked) < 2 or (len(ranked) > 2 and weights[ranked[1]] < MARGIN * weights[ranked[2]]):
        return ()
    return tuple(sorted(spans[name] for name in ranked[:2]))


def _is_setting(columns: Columns, start: int, end: int) -> bool:
    """`In Cairo`, or the first words of an article."""
    head = next((i for i in range(start, end) if not start <= columns.heads[i] < end), end - 1)
    cased = any(columns.lower[child] in ("in", "at", "near", "from") for child in columns.children[head])
    return cased or (columns.sentence[start] == 0 and start < _DATELINE and columns.deps[head] not in _PARTIES)


def _subjects(columns: Columns, mention: Mention) -> tuple[Span, ...]:
    """From the first to the last word of each subject that acts on the pair."""
    return tuple(_extent(columns, child) for child in _acting(columns, mention))


def _acting(columns: Columns, mention: Mention) -> Iterator[int]:
    for node in ancestors(columns, mention.head):
        for child in columns.children[node]:
            if columns.deps[child] in _SUBJECTS and not mention.span[0] <= child < mention.span[1]:
                yield child


def _extent(columns: Columns, token: int) -> Span:
    below = subtree(columns, token)
    return min(below), max(below) + 1


def _overlap(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]
