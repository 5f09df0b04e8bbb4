"""Who a pronoun or short definite mention means: sieves in a fixed order, each leaving out what it is unsure of.

Third person: the candidates of the last sentences are weighed by their part in the sentence and their distance
(after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", 1994); number, kind and gender must agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from casus.language.duals import dual_of, read_dual
from casus.language.mentions import Columns, Gender, Mention, Span, ancestors, read_columns, read_mentions
from casus.language.naming import fullest, name_entities
from casus.language.nouns import Kind, singular
from casus.language.quotations import Quotation, quotation_of, read_quotations

Key = tuple[int, ...]
"""Numbers of the entities that are meant: one, or several for a plural."""

WINDOW = 3
"""Sentences before its own that a pronoun looks back."""
FADING = 0.5
"""What is left of a candidate's weight one sentence on."""
MARGIN = 1.15
"""The best candidate must outweigh the next by this factor."""
DEFINITE_WINDOW = 10
FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})
THIRD_PERSON = frozenset({"he", "him", "his", "she", "her", "it", "its", "they", "them", "their"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_ARGUMENTS = frozenset({"obj", "iobj", "obl", "obl:agent", *_SUBJECTS})
_KINDS: Mapping[str, Mapping[Kind, float]] = {
    "person": {"person": 1.0},
    "it": {"group": 1.0, "place": 0.8, "thing": 0.8},
    "they": {"person": 1.0, "group": 0.8, "thing": 0.6, "place": 0.2},
}
_ANY_SINGULAR = 0.5
"""Of a group or place in the singular as what `they` means."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where an entity, or several together, was mentioned."""

    key: Key
    token: int
    sentence: int
    weight: float
    kind: Kind
    plural: bool
    quotation: int


class Discourse:
    """What one article has told so far; mentions are taken up in text order."""

    def __init__(self, columns: Columns, sentences: Sequence[Span]) -> None:
        self.columns = columns
        self.mentions = read_mentions(columns)
        self.quotations = read_quotations(columns, sentences)
        self.quoted = quotation_of(columns, self.quotations)
        self.entity = list(name_entities(columns, self.mentions))
        self.at = {mention.head: mention for mention in self.mentions}
        self.genders: list[Gender] = [""] * len(self.mentions)
        for mention in self.mentions:
            if not mention.pronoun:
                self.learn(self.entity[mention.number], mention.gender)
        self.occurrences: list[Occurrence] = []
        self.meant: dict[int, Key] = {}

    def learn(self, entity: int, gender: Gender) -> None:
        if gender and not self.genders[entity]:
            self.genders[entity] = gender

    def read(self) -> None:
        for mention in self.mentions:
            if not mention.pronoun:
                self.take_noun(mention)
            elif self.columns.lower[mention.head] in THIRD_PERSON:
                self.take_pronoun(mention)

    def take_noun(self, mention: Mention) -> None:
        dual = read_dual(self.columns, mention)
        if dual is not None:
            key = dual_of(self, mention, dual)
        else:
            key = self.definite(mention) or (self.entity[mention.number],)
        if key:
            self.meant[mention.head] = key
            self.add(mention, key, mention.kind)
            if len(key) == 1:
                self.entity[mention.number] = key[0]
        for together in coordinations(self.columns, mention, self.at):
            key = tuple(dict.fromkeys(self.entity[member.number] for member in together))
            self.add(mention, key, mention.kind, plural=True)

    def add(self, mention: Mention, key: Key, kind: Kind, *, plural: bool | None = None) -> None:
        self.occurrences.append(Occurrence(
            key, mention.head, mention.sentence, mention.weight, kind,
            mention.plural if plural is None else plural, self.quoted[mention.head],
        ))  # fmt: skip

    def take_pronoun(self, mention: Mention) -> None:
        chosen = self.weigh(mention)
        if chosen is None:
            return
        self.meant[mention.head] = chosen.key
        if len(chosen.key) == 1:
            self.learn(chosen.key[0], mention.gender)
        self.add(mention, chosen.key, chosen.kind, plural=chosen.plural)

    def weigh(self, mention: Mention) -> Occurrence | None:
        """The candidate that outweighs all others clearly, None without one."""
        barred = self.barred(mention)
        totals: dict[Key, float] = {}
        latest: dict[Key, Occurrence] = {}
        for occurrence in reversed(self.occurrences):
            away = mention.sentence - occurrence.sentence
            if away > WINDOW:
                break
            share = self.fits(mention, occurrence)
            if share and not any(entity in barred for entity in occurrence.key) and not self.contains(mention, occurrence):
                totals[occurrence.key] = totals.get(occurrence.key, 0.0) + share * occurrence.weight * FADING**away
                latest.setdefault(occurrence.key, occurrence)
        ranked = sorted(totals, key=lambda key: -totals[key])
        if not ranked or (len(ranked) > 1 and totals[ranked[0]] < MARGIN * totals[ranked[1]]):
            return None
        return latest[ranked[0]]

    def fits(self, mention: Mention, occurrence: Occurrence) -> float:
        """How well number, kind and gender agree, 0 for not at all."""
        quoted = self.quoted[mention.head]
        elsewhere = 0.5 if occurrence.quotation >= 0 and occurrence.quotation != quoted else 1.0
        if mention.plural:
            share = _KINDS["they"][occurrence.kind]
            plural = occurrence.plural or len(occurrence.key) > 1
            return elsewhere * (share if plural else _ANY_SINGULAR * share if occurrence.kind in ("group", "place") else 0)
        if occurrence.plural or len(occurrence.key) > 1:
            return 0.0
        if mention.kind == "thing":
            return elsewhere * _KINDS["it"].get(occurrence.kind, 0.0)
        gender = self.genders[occurrence.key[0]]
        agrees = not gender or gender == mention.gender
        return elsewhere * _KINDS["person"].get(occurrence.kind, 0.0) if agrees else 0.0

    def contains(self, mention: Mention, occurrence: Occurrence) -> bool:
        """`his wife`: a phrase is never what a pronoun inside it means."""
        return occurrence.token > mention.head or occurrence.token in ancestors(self.columns, mention.head) and (
            self.columns.deps[mention.head] == "nmod:poss"
        )

    def barred(self, mention: Mention) -> frozenset[int]:
        """Entities that cannot be meant: other arguments of the same verb, and in a quotation its speaker."""
        columns = self.columns
        heads: list[int] = []
        dep = columns.deps[mention.head]
        if dep in _ARGUMENTS:
            verb = columns.heads[mention.head]
            heads += [child for child in columns.children[verb] if columns.deps[child] in _ARGUMENTS]
            if dep not in _SUBJECTS:
                heads += self.subject_of(verb)
        if dep == "conj":
            heads.append(columns.heads[mention.head])
        quotation = self.quoted[mention.head]
        speaker = self.quotations[quotation].speaker if quotation >= 0 else None
        if speaker is not None:
            heads.append(speaker)
        return frozenset(entity for head in heads if head != mention.head for entity in self.meant.get(head, ()))

    def subject_of(self, verb: int) -> list[int]:
        """The subject of a verb, or of the verb it completes or is joined to."""
        columns = self.columns
        for _ in range(4):
            found = [child for child in columns.children[verb] if columns.deps[child] in _SUBJECTS]
            if found or columns.deps[verb] not in ("xcomp", "conj") or columns.heads[verb] == verb:
                return found
            verb = columns.heads[verb]
        return []

    def definite(self, mention: Mention) -> Key | None:
        """`The minister` after `Foreign Minister Jane Roe`: the one named entity called so not long before."""
        start, end = mention.span
        words = self.columns.lower
        if mention.name or mention.plural or end - start > 3 or words[start] not in ("the", "this"):
            return None
        if mention.kind not in ("person", "group"):
            return None
        noun = singular(words[mention.head])
        found: list[int] = []
        for other in reversed(self.mentions[: mention.number]):
            if mention.sentence - other.sentence > DEFINITE_WINDOW:
                break
            if other.name and not other.plural and noun in words[slice(*other.span)]:
                found.append(self.entity[other.number])
        return (found[0],) if len(set(found)) == 1 else None

    def speaker_of(self, quotation: Quotation) -> Key | None:
        return self.meant.get(quotation.speaker) if quotation.speaker is not None else None


def coordinations(columns: Columns, last: Mention, at: Mapping[int, Mention]) -> Iterator[tuple[Mention, ...]]:
    """The whole coordination that this mention closes."""
    if columns.deps[last.head] != "conj":
        return
    first = columns.heads[last.head]
    heads = [first, *(child for child in columns.children[first] if columns.deps[child] == "conj")]
    members = [at[head] for head in heads if head in at]
    if heads[-1] == last.head and len(members) == len(heads) and all(not m.pronoun for m in members):
        yield tuple(members)


def antecedents(doc: Doc, sentences: Sequence[Span]) -> Mapping[Span, tuple[Span, ...]]:
    """From the token span of a pronoun, a short definite mention or a partial name to the spans of what it means.

    sentences: half-open token ranges of the prose; tokens outside are not read. Several spans stand for a plural. Each
    is the fullest mention of its entity in the article, with its office or `of` phrase. What is unsure is left out.
    """
    columns = read_columns(doc, sentences)
    discourse = Discourse(columns, sentences)
    discourse.read()
    return dict(_links(discourse))


def _links(discourse: Discourse) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    nouns: dict[int, list[Mention]] = {}
    for mention in discourse.mentions:
        if not mention.pronoun:
            nouns.setdefault(discourse.entity[mention.number], []).append(mention)
    columns = discourse.columns
    spans = {entity: fullest(columns, members) for entity, members in nouns.items()}
    for mention in discourse.mentions:
        key = _meant(discourse, mention)
        targets = tuple(spans[entity] for entity in key if entity in spans)
        if targets and not (len(targets) == 1 and overlaps(targets[0], mention.span)):
            yield mention.span, targets
    for head, token in relatives(columns):
        key = discourse.meant.get(head, ())
        if key and all(entity in spans for entity in key):
            yield (token, token + 1), tuple(spans[entity] for entity in key)


def _meant(discourse: Discourse, mention: Mention) -> Key:
    if mention.pronoun and discourse.columns.lower[mention.head] in FIRST_PERSON:
        quotation = discourse.quoted[mention.head]
        return (discourse.speaker_of(discourse.quotations[quotation]) or ()) if quotation >= 0 else ()
    return discourse.meant.get(mention.head, ())


def overlaps(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def relatives(columns: Columns) -> Iterator[tuple[int, int]]:
    """(head noun, relative pronoun) of each relative clause."""
    for token, tag in enumerate(columns.tags):
        if tag not in ("WP", "WDT", "WP$"):
            continue
        for node in (token, *ancestors(columns, token)):
            if columns.deps[node] == "acl:relcl":
                yield columns.heads[node], token
                break
