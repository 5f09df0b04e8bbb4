"""Which event a count of casualties belongs to, and on whose word it is told.

A count belongs to the event whose trigger says so, else to the nearest one in its sentence that such harm can come of.
A sentence without one tells of the last such event before it, as far as that is safe.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from casus.coding.counting import Count, counts
from casus.coding.drafts import Draft
from casus.coding.evidence import evidence
from casus.coding.givers import giver
from casus.coding.harm import harm_words, is_harm
from casus.coding.lexicon import read_table
from casus.coding.links import Links
from casus.coding.parties import words_of
from casus.coding.speeches import Held
from casus.coding.statements import Coded
from casus.coding.tree import Tree
from casus.records.event import Event, Toll
from casus.records.frame import Frame

NEAR = 3
"""Steps on the tree short of which a figure belongs to an event of a type that such harm seldom comes of."""
FARTHEST = 3
"""Sentences back to the event that a sentence without one can tell of."""
MATERIAL_CONFLICT = 4
_TOLD = frozenset({"actual", "historical"})
_FAR = 99
_CAUSES = frozenset({"when", "as", "after", "while"})
_OF_A_NOUN = frozenset({"acl", "acl:relcl"})


@dataclass(frozen=True, slots=True)
class HarmTypes:
    """By kind the types of events that such harm can come of, the likeliest first, and those that it can be carried to.

    other, longer: words of causes that are no events, and of times longer than one event.
    """

    events: Mapping[str, tuple[str, ...]]
    carried: Mapping[str, frozenset[str]]
    other: frozenset[str]
    longer: frozenset[str]


@lru_cache(maxsize=1)
def harm_types() -> HarmTypes:
    table = read_table("tolls.toml")
    kinds = table["kinds"].items()
    events = {kind: tuple(lists["events"].split()) for kind, lists in kinds}
    carried = {kind: frozenset(lists["carried"].split()) for kind, lists in kinds}
    causes = {name: frozenset(words.split()) for name, words in table["causes"].items()}
    return HarmTypes(events, carried, causes["other"], causes["longer"])


def with_casualties(tree: Tree, coded: Sequence[Coded], held: Held, links: Links) -> list[Coded]:
    """The same events, each with the figures that belong to it, in text order."""
    if not coded:
        return []
    reader = _Reader(tree, _by_sentence(tree, coded), held, links)
    found: defaultdict[str, dict[object, Toll]] = defaultdict(dict)
    for number, sentence in enumerate(tree.sentences):
        if harm_words().concern(tree, sentence):
            for count in counts(tree, sentence):
                target = reader.event_of(number, count)
                if target is not None:
                    toll = reader.toll(count, target)
                    found[target[1].id].setdefault((toll.kind, toll.low, toll.best, toll.high, toll.by), toll)
    return [(draft, replace(event, casualties=_in_order(found[event.id]))) if event.id in found else (draft, event)
            for draft, event in coded]  # fmt: skip


def _in_order(tolls: Mapping[object, Toll]) -> tuple[Toll, ...]:
    return tuple(sorted(tolls.values(), key=lambda toll: toll.start))


def _by_sentence(tree: Tree, coded: Sequence[Coded]) -> Mapping[int, list[Coded]]:
    found: defaultdict[int, list[Coded]] = defaultdict(list)
    for draft, event in coded:
        found[tree.sentence_of[draft.head]].append((draft, event))
    return found


@dataclass(frozen=True, slots=True)
class _Reader:
    """events: of each sentence, by its number."""

    tree: Tree
    events: Mapping[int, list[Coded]]
    held: Held
    links: Links

    def toll(self, count: Count, target: Coded) -> Toll:
        words = words_of(self.tree, count.span)
        assert words is not None
        here = self.events.get(self.tree.sentence_of[count.token], [])
        events = sorted(here, key=lambda one: one[1].id != target[1].id) if target in here else []
        by, code = giver(self.tree, count, self.held.get(count.token, ()), events, self.links)
        return Toll(count.kind, *count.bounds, words.text, words.start, words.end, by, code)

    def event_of(self, number: int, count: Count) -> Coded | None:
        """None where it belongs to no event, or nobody says that it was so."""
        here = self.events.get(number, [])
        own = next((one for one in here if one[0].start <= count.token < one[0].end), None)
        if own is not None and own[1].quad_class == MATERIAL_CONFLICT:
            return own if is_told(own[1], count) else None
        if not self._is_asserted(count):
            return None
        allowed = harm_types().events[count.kind]
        able = [one for one in here if one[1].event_type in allowed]
        if not able:
            other = own is not None or any(one[1].quad_class == MATERIAL_CONFLICT for one in here)
            return None if other else self._carried(number, count)
        steps = {one[1].id: self._steps(one[0].head, count.token) for one in able}
        far = _FAR if count.number else NEAR
        near = [one for one in able if steps[one[1].id] < (far if one[1].event_type == allowed[0] else NEAR)]
        if not near:
            return None
        chosen = min(near, key=lambda one: (steps[one[1].id], allowed.index(one[1].event_type)))
        return chosen if is_told(chosen[1], count) else None

    def _is_asserted(self, count: Count) -> bool:
        """No words around the word of harm, or the verb of its figure, say otherwise: `could kill`, `may rise to`."""
        verb = self.tree.heads[count.span[1] - 1]
        heads = [count.token, *([verb] if count.how == "totals" and self.tree.pos[verb] == "VERB" else [])]
        found = [one for head in heads for one in evidence(self.tree, _draft(head))]
        return all(one.status == "historical" or (one.status == "negated" and count.nobody) for one in found)

    def _steps(self, head: int, token: int) -> int:
        """Steps on the tree from an event to a word of harm; _FAR where only a clause on a noun tells of the event."""
        above = {node: steps for steps, node in enumerate((token, *self.tree.ancestors(token)))}
        for steps, node in enumerate((head, *self.tree.ancestors(head))):
            if node in above:
                return steps + above[node]
            if self.tree.deps[node] in _OF_A_NOUN and (node == head or not is_harm(self.tree, node)):
                return _FAR
        return _FAR

    def _carried(self, number: int, count: Count) -> Coded | None:
        """The last event before the sentence that this can be the toll of, where nothing else can be meant."""
        if not self._is_open(number, count):
            return None
        for before in range(number - 1, max(-1, number - 1 - FARTHEST), -1):
            if not harm_types().other.isdisjoint(self._words(before)):
                return None
            found = [
                one for one in self.events.get(before, []) if one[1].event_type in harm_types().carried[count.kind]
            ]
            if found:
                chosen = min(found, key=lambda one: sum(1 for _ in self.tree.ancestors(one[0].head)))
                return chosen if is_told(chosen[1], count) and self._is_there(number, before) else None
        return None

    def _is_open(self, number: int, count: Count) -> bool:
        """It tells no act or cause of its own (`died when Oujda was hit`), of no long war, and of no accident."""
        tree = self.tree
        cause = tree.child(count.token, "advcl")
        if cause is not None and not _CAUSES.isdisjoint(tree.lower_children(cause)):
            return False
        agent = tree.child(count.token, "nsubj", "obl:agent") is not None
        acts = count.how in ("done_to", "done_to_people") and (agent or tree.tags[count.token] != "VBN")
        words = self._words(number)
        apart = harm_types().other | harm_types().longer
        return count.number and count.how != "of" and not acts and apart.isdisjoint(words)

    def _words(self, number: int) -> tuple[str, ...]:
        return self.tree.lemmas[slice(*self.tree.sentences[number])]

    def _is_there(self, number: int, before: int) -> bool:
        """The sentence names no place of its own that the event's does not."""
        tree = self.tree
        known = {tree.lower[token] for token in range(*tree.sentences[before])}
        places = (
            token
            for token in range(*tree.sentences[number])
            if tree.entities.get(token, (0, 0, ""))[2] == "Location" and tree.deps[token] in ("obl", "nmod")
        )
        return all(tree.lower[token] in known for token in places)


def is_told(event: Event, count: Count) -> bool:
    """Harm is of what has happened; that nobody came to any may be all that is said of what did not."""
    return event.status in _TOLD or (event.status == "negated" and count.nobody)


def _draft(head: int) -> Draft:
    """A word of harm as if it were a trigger, to be asked what the words around say of it."""
    return Draft(Frame(head, head + 1, "ASSAULT", 1.0, {}, {}, {}, ()), head, "ASSAULT")
