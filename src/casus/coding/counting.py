"""How many people came to harm by each word of a sentence that says so: figures, persons, and both put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casus.coding.figures import Figure, figures
from casus.coding.harm import Harm, How, harm_words
from casus.coding.harm_phrases import harms
from casus.coding.numerals import Bounds
from casus.coding.people import is_one_person, is_people, is_several, is_things, people
from casus.coding.phrases import phrase
from casus.coding.tree import Span, Tree
from casus.records.event import TollKind

_NOBODY: Bounds = (0, 0, 0)
_UNKNOWN: Bounds = (None, None, None)
_BETWEEN = frozenset({"AUX", "ADV", "PART"})
_COMES_TO = frozenset(
    "to at of is was were be reached reach reaches hit hits exceeded exceeds surpassed passed topped tops :".split()
)
_FARTHEST = 14
"""Words from a total to its figure."""
_MEMBERS = frozenset({"NOUN", "PROPN", "NUM", "PRON", "ADJ"})


@dataclass(frozen=True, slots=True)
class Count:
    """kind, bounds: of a Toll. token, how: of the Harm.

    span: the words of the count. number: whether figures tell it, and not persons alone.
    """

    kind: TollKind
    token: int
    how: How
    bounds: Bounds
    span: Span
    number: bool = True

    @property
    def nobody(self) -> bool:
        return self.bounds == _NOBODY


def counts(tree: Tree, sentence: Span) -> tuple[Count, ...]:
    """In text order, each figure once of a kind; one that counts killed and wounded together counts neither."""
    found = tuple(harms(tree, sentence))
    if not found:
        return ()
    listed = [one for one in figures(tree, sentence) if one.noun is None or not is_things(tree, one.noun)]
    reader = _Reader(tree, listed)
    made = [count for harm in found for count in reader.of(harm)]
    kept = sorted(_widest(made), key=lambda count: count.span)
    kept = [count for count in kept if count.nobody or not _is_of_both(tree, kept, count)]
    return (*kept, *_put(tree, listed, kept))


def _widest(made: Sequence[Count]) -> Iterator[Count]:
    """Of counts of one kind over the same words the one with most words, and of equal ones the first."""
    kept: list[Count] = []
    for count in sorted(made, key=lambda count: -_size(count)):
        if not any(other.kind == count.kind and _overlap(other.span, count.span) for other in kept):
            kept.append(count)
    yield from kept


def _is_of_both(tree: Tree, kept: Sequence[Count], count: Count) -> bool:
    """`12 people were killed or wounded`, `killed and wounded 12`: nobody says how many of them died."""
    if count.kind not in ("killed", "wounded"):
        return False
    for step in (2, -2):
        beside, joint = count.token + step, count.token + step // 2
        if 0 <= beside < len(tree.lower) and tree.lower[joint] in ("and", "or") and _other_kind(tree, beside, count):
            return all(other.token != beside or other.span == count.span for other in kept)
    return False


def _other_kind(tree: Tree, token: int, count: Count) -> bool:
    words = harm_words().by_word
    kinds = {kind for kind, *_ in (*words.get(tree.lemmas[token], ()), *words.get(tree.lower[token], ()))}
    return bool(kinds & ({"killed", "wounded"} - {count.kind}))


def _put(tree: Tree, listed: Sequence[Figure], kept: Sequence[Count]) -> Iterator[Count]:
    """`The army put it at 12`: another figure for what was counted before."""
    phrases = harm_words().phrases
    for verb in sorted({tree.heads[figure.number] for figure in listed}) if kept else ():
        about = tree.child(verb, "obj")
        if tree.lemmas[verb] not in phrases["put"] or about is None or about < kept[0].span[0]:
            continue
        figure = total_after(tree, listed, about)
        known = any(figure is not None and _overlap(figure.whole, count.span) for count in kept)
        if figure is not None and not known and (tree.pos[about] == "PRON" or tree.lemmas[about] in phrases["number"]):
            before = [count for count in kept if count.span[0] < about]
            yield Count(before[-1].kind, verb, "totals", ends_at(tree, figure), figure.whole)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _size(count: Count) -> int:
    return count.span[1] - count.span[0]


@dataclass(frozen=True, slots=True)
class _Reader:
    """Counts the people of one sentence."""

    tree: Tree
    figures: Sequence[Figure]

    def of(self, harm: Harm) -> Iterator[Count]:
        if harm.how == "totals":
            yield from self._total(harm)
            return
        found = [count for head in harm.people if (count := self._summed(harm, head)) is not None]
        if harm.how == "states" or (harm.how in ("done_to", "they") and not found):
            found += self._right_before(harm)
        yield from found

    def _summed(self, harm: Harm, head: int) -> Count | None:
        """The people of a phrase with those who are named beside them: `two policemen and a driver` are three."""
        parts = [part for member in self._members(harm.how, head) for part in self._part(harm, member)]
        known = [(bounds, span) for bounds, span, _ in parts if bounds is not None]
        if not known:
            return None
        bounds = known[0][0] if len(parts) == 1 else added([one for one, _ in known], whole=len(known) == len(parts))
        span = min(span[0] for _, span in known), max(span[1] for _, span in known)
        return Count(harm.kind, harm.token, harm.how, bounds, span, any(number for *_, number in parts))

    def _members(self, how: How, head: int) -> list[int]:
        figure = self._figure_at(head)
        if how == "counted":
            return [head]
        heads = {head, *([figure.noun] if figure and figure.noun is not None else [])}
        joined = (c for one in heads for c in self.tree.children[one] if self.tree.deps[c] == "conj" and c > head)
        others = [c for c in joined if self.tree.pos[c] in _MEMBERS and not self._is_otherwise(max(heads), c)]
        return [head, *(one for one in others if self._figure_at(one) is not figure or figure is None)]

    def _is_otherwise(self, head: int, member: int) -> bool:
        """`12 people and 30 others injured`, `12 people killed and 30 at risk`: other words say what became of them."""
        if "VERB" in self.tree.pos[head:member]:
            return True
        figure = self._figure_at(member)
        end = figure.end if figure else member + 1
        words = harm_words().by_word
        behind = words.get(self.tree.lower[end], ()) if end < len(self.tree.lower) else ()
        return any(how == "states" for _, how, _ in behind)

    def _part(self, harm: Harm, head: int) -> Iterator[tuple[Bounds | None, Span, bool]]:
        """A figure, or one person; None for people of whom nobody says how many."""
        figure, tree = self._figure_at(head), self.tree
        if figure is not None:
            if self._counts(harm, figure):
                yield self._people_in(figure), figure.whole, True
        elif is_one_person(tree, head):
            if harm.alone and not self._is_sent_home(harm, head):
                yield (1, 1, 1), phrase(tree, head), False
        elif is_several(tree, head):
            yield None, phrase(tree, head), False

    def _counts(self, harm: Harm, figure: Figure) -> bool:
        noun = figure.noun
        if noun is None:  # `seized 12` may be of anything
            return harm.how != "done_to_people"
        if self.tree.lemmas[noun] == "casualty" and figure.best != 0:  # dead and wounded together
            return False
        if self._is_sent_home(harm, noun):
            return False
        if figure.best == 0 and noun != harm.token:
            return is_people(self.tree, noun) and not self.tree.deps[harm.token].startswith("acl")
        if self._people_in(figure) == _UNKNOWN:
            return False
        return harm.how != "done_to_people" or noun == harm.token or is_people(self.tree, noun)

    def _is_sent_home(self, harm: Harm, noun: int) -> bool:
        """`Expelled 12 diplomats`."""
        return harm.kind == "displaced" and self.tree.lemmas[noun] in people()["envoys"]

    def _people_in(self, figure: Figure) -> Bounds:
        """Of families and the like there is at least one person in each; `up to 30 families` says nothing of people."""
        if figure.noun is None or self.tree.lemmas[figure.noun] not in people()["households"]:
            return figure.low, figure.best, figure.high
        least = figure.best if figure.low is None and figure.high is None else figure.low
        return least, None, None

    def _figure_at(self, head: int) -> Figure | None:
        """The figure that a word is part of or counted by; of `a family of five` the five."""
        own = next((one for one in self.figures if one.span[0] <= head < one.end), None)
        if own is not None or self.tree.lemmas[head] not in people()["grouped"]:
            return own
        inner = [c for c in self.tree.children[head] if "of" in self.tree.lower_children(c)]
        return next((one for one in self.figures for c in inner if one.span[0] <= c < one.end), None)

    def _right_before(self, harm: Harm) -> list[Count]:
        """`30 wounded`, `30 others were injured`: only a state, or a verb that nothing else is done to."""
        tree, token = self.tree, harm.token
        active = tree.pos[token] == "VERB" and tree.child(token, "obj") is not None
        if active or (harm.how == "done_to" and tree.tags[token] not in ("VBN", "VBD")):
            return []
        for figure in self.figures:
            behind = range(figure.end, token)
            inside = token == figure.noun
            near = figure.end <= token and len(behind) < 4 and all(self._passes(at) for at in behind)
            if (inside or near) and self._counts(harm, figure):
                return [Count(harm.kind, token, harm.how, self._people_in(figure), figure.whole)]
        return []

    def _passes(self, at: int) -> bool:
        return self.tree.pos[at] in _BETWEEN or self.tree.lower[at] in ("who", "more", "others", "people")

    def _total(self, harm: Harm) -> Iterator[Count]:
        """`The death toll rose to 41`, `the number of dead was put at 12`."""
        figure = total_after(self.tree, self.figures, harm.token)
        if figure is not None and self._counts(harm, figure):
            yield Count(harm.kind, harm.token, harm.how, ends_at(self.tree, figure), figure.whole)


def total_after(tree: Tree, listed: Sequence[Figure], noun: int) -> Figure | None:
    """The figure that a total comes to, in the words behind it."""
    near = (one for one in listed if noun < one.span[0] <= noun + _FARTHEST)
    return next((one for one in near if tree.lower[one.span[0] - 1] in _COMES_TO or _is_range(tree, one)), None)


def _is_range(tree: Tree, figure: Figure) -> bool:
    return tree.lower[figure.span[0]] == "from"


def ends_at(tree: Tree, figure: Figure) -> Bounds:
    """`From 30 to 41`, of what has risen, is 41 now."""
    return (figure.high,) * 3 if _is_range(tree, figure) else (figure.low, figure.best, figure.high)


def added(parts: Sequence[Bounds], *, whole: bool) -> Bounds:
    """Bounds of all together; whole: nobody else belongs to them."""
    lows = [bounds[0] for bounds in parts]
    bests = [bounds[1] for bounds in parts]
    highs = [bounds[2] for bounds in parts]
    best = sum(one for one in bests if one is not None) if None not in bests and whole else None
    high = sum(one for one in highs if one is not None) if None not in highs and whole else None
    return sum(low or 0 for low in lows), best, high
