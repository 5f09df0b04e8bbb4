"""Who a pronoun or short definite mention means: the learned linker, and sieves that leave out what they are unsure of.

A third-person pronoun means the entity that the linker gives most, of those that grammar, number and gender allow.
Where it is hardly surer of that than of what the sieve says, or says nothing, the sieve decides: the candidates of the
last sentences are weighed by their part in the sentence and their distance (after Lappin and Leass, "An Algorithm for
Pronominal Anaphora Resolution", 1994); number, kind and gender must agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from spacy.tokens import Doc

from casus.language.document import Reading
from casus.language.duals import Person, is_dual, pair_of
from casus.language.linker import Linked, Linker
from casus.language.mentions import Columns, Gender, Mention, Span, ancestors, read_columns, read_mentions
from casus.language.naming import fullest, name_entities
from casus.language.nouns import Kind, singular
from casus.language.phrases import Phrase
from casus.language.quotations import Quotation, quotation_of, read_quotations

Link = Callable[[Columns, Sequence[Quotation]], Linked]
Key = tuple[int, ...]
"""Numbers of the entities that are meant: one, or several for a plural."""

WINDOW = 3
"""Sentences before its own that a pronoun looks back."""
FADING = 0.4
"""What is left of a candidate's weight one sentence on."""
MARGIN = 1.3
"""The best candidate must outweigh the next by this factor."""
SURER = 0.5
"""Log-odds by which the linker must prefer its own answer to that of the sieve."""
DEFINITE_WINDOW = 10
FOREIGN_WINDOW = 1
"""Sentences in which `the president` can still be the president of another state that the article has named."""
_PLACED = frozenset(("Location", "NORP"))
FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})
THIRD_PERSON = frozenset({"he", "him", "his", "she", "her", "it", "its", "they", "them", "their"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_ARGUMENTS = frozenset({"obj", "iobj", "obl", "obl:agent", *_SUBJECTS})
_KINDS: Mapping[str, Mapping[Kind, float]] = {
    "person": {"person": 1.0},
    "it": {"group": 1.0, "place": 0.8, "thing": 0.8},
    "they": {"person": 1.0, "group": 0.9, "thing": 0.4, "place": 0.2},
}
_ANY_SINGULAR = 0.7
"""Of a group or place in the singular as what `they` means."""
_COMMANDING = 1.6
"""Of the subject of a clause that the pronoun stands in or below."""
_SAME_OFFICE = {"pm": "premier", "spokeswoman": "spokesman", "spokesperson": "spokesman"}
_QUOTED = 0.5
"""Of what is mentioned only inside a quotation, for a pronoun outside it."""


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

    def __init__(self, columns: Columns, sentences: Sequence[Span], link: Link | None = None) -> None:
        self.columns = columns
        self.mentions = read_mentions(columns)
        self.quotations = read_quotations(columns, sentences)
        self.quoted = quotation_of(columns, self.quotations)
        self.linked = link(columns, self.quotations) if link is not None else Linked()
        self.before = list(self.linked.before)
        self.joined_at = {p.head: number for number, p in enumerate(self.linked.phrases) if p.joined}
        self.phrase_at = {p.head: number for number, p in enumerate(self.linked.phrases) if not p.joined}
        self.entity = list(name_entities(columns, self.mentions))
        self.at = {mention.head: mention for mention in self.mentions}
        self.named = frozenset(self.entity[m.number] for m in self.mentions if m.name)
        self.abroad = frozenset(self.entity[m.number] for m in self.mentions if self.foreign(m))
        self.genders: list[Gender] = [""] * len(self.mentions)
        for mention in self.mentions:
            if not mention.pronoun:
                self.learn(self.entity[mention.number], mention.gender)
        self.occurrences: list[Occurrence] = []
        self.single: dict[int, Occurrence] = {}
        self.joint: dict[Key, Occurrence] = {}
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
        key = self.definite(mention) or (self.entity[mention.number],)
        self.entity[mention.number] = key[0]
        self.meant[mention.head] = key
        self.add(mention, key, mention.kind)
        for together in coordinations(self.columns, mention, self.at):
            key = tuple(dict.fromkeys(self.entity[member.number] for member in together))
            self.add(mention, key, mention.kind, plural=True)

    def add(self, mention: Mention, key: Key, kind: Kind, *, plural: bool | None = None) -> None:
        occurrence = Occurrence(
            key, mention.head, mention.sentence, mention.weight, kind,
            mention.plural if plural is None else plural, self.quoted[mention.head],
        )  # fmt: skip
        self.occurrences.append(occurrence)
        if plural and len(key) > 1:
            self.joint[key] = occurrence
        else:
            self.single.setdefault(mention.head, occurrence)

    def take_pronoun(self, mention: Mention) -> None:
        chosen = self.told(mention)
        if chosen is None:
            return
        self.relink(mention, chosen)
        self.meant[mention.head] = chosen.key
        if len(chosen.key) == 1:
            self.learn(chosen.key[0], mention.gender)
        self.add(mention, chosen.key, chosen.kind, plural=chosen.plural)

    def told(self, mention: Mention) -> Occurrence | None:
        """What the linker says that a pronoun means; where it is little surer of that, what the sieve says."""
        weighed, likely = self.weigh(mention), self.likely(mention)
        if not likely:
            return weighed
        chosen = max(likely.values(), key=lambda item: item[0])
        if weighed is not None and likely.get(weighed.key, (-np.inf,))[0] > chosen[0] - SURER:
            return weighed
        return chosen[1]

    def relink(self, mention: Mention, chosen: Occurrence) -> None:
        """Let the chains say of a pronoun what the antecedents say."""
        number = self.phrase_at.get(mention.head)
        joined = len(chosen.key) > 1 and chosen.plural
        earlier = (self.joined_at if joined else self.phrase_at).get(chosen.token)
        if number is not None and earlier is not None and earlier < number and self.before[number] >= 0:
            self.before[number] = earlier

    def likely(self, mention: Mention) -> dict[Key, tuple[float, Occurrence]]:
        """Of each entity that may be meant the likeliest occurrence."""
        number = self.phrase_at.get(mention.head, -1)
        if number < 0 or self.linked.before[number] < 0:
            return {}
        barred = self.barred(mention)
        found: dict[Key, tuple[float, Occurrence]] = {}
        for earlier, score in self.linked.scores.get(number, ()):
            phrase = self.linked.phrases[earlier]
            occurrence = self.joint.get(self.members(phrase)) if phrase.joined else self.single.get(phrase.head)
            if occurrence is None or not barred.isdisjoint(occurrence.key) or not self.agrees(mention, occurrence):
                continue
            if score > found.get(occurrence.key, (-np.inf,))[0]:
                found[occurrence.key] = score, occurrence
        return found

    def members(self, phrase: Phrase) -> Key:
        """The entities of a coordination, known by its first head."""
        heads = [phrase.head, *(c for c in self.columns.children[phrase.head] if self.columns.deps[c] == "conj")]
        return tuple(dict.fromkeys(self.entity[self.at[head].number] for head in heads if head in self.at))

    def agrees(self, mention: Mention, occurrence: Occurrence) -> bool:
        """Whether number and gender do not speak against it."""
        if not mention.plural and (occurrence.plural or len(occurrence.key) > 1):
            return False
        return mention.plural or self.genders[occurrence.key[0]] in ("", mention.gender) or not mention.gender

    def weigh(self, mention: Mention) -> Occurrence | None:
        """The candidate that outweighs all others clearly, None without one."""
        totals: dict[Key, float] = {}
        latest: dict[Key, Occurrence] = {}
        for occurrence, weight in self.candidates(mention):
            totals[occurrence.key] = totals.get(occurrence.key, 0.0) + weight
            latest.setdefault(occurrence.key, occurrence)
        ranked = sorted(totals, key=lambda key: -totals[key])
        if not ranked or (len(ranked) > 1 and totals[ranked[0]] < MARGIN * totals[ranked[1]]):
            return None
        return latest[ranked[0]]

    def candidates(self, mention: Mention) -> Iterator[tuple[Occurrence, float]]:
        """What may be meant, nearest first, with the weight of each occurrence."""
        barred, commanding = self.barred(mention), self.commanding(mention)
        for occurrence in reversed(self.occurrences):
            away = mention.sentence - occurrence.sentence
            if away > WINDOW:
                return
            share = self.fits(mention, occurrence) * (_COMMANDING if occurrence.token in commanding else 1.0)
            if share and barred.isdisjoint(occurrence.key) and not self.contains(mention, occurrence):
                yield occurrence, share * occurrence.weight * FADING**away

    def fits(self, mention: Mention, occurrence: Occurrence) -> float:
        """How well number, kind and gender agree, 0 for not at all."""
        elsewhere = _QUOTED if occurrence.quotation not in (-1, self.quoted[mention.head]) else 1.0
        plural = occurrence.plural or len(occurrence.key) > 1
        if mention.plural:
            alone = _ANY_SINGULAR if occurrence.kind in ("group", "place") else 0.0
            return elsewhere * _KINDS["they"][occurrence.kind] * (1.0 if plural else alone)
        if plural:
            return 0.0
        if mention.kind == "thing":
            return elsewhere * _KINDS["it"].get(occurrence.kind, 0.0)
        gender = self.genders[occurrence.key[0]]
        return elsewhere * _KINDS["person"].get(occurrence.kind, 0.0) if gender in ("", mention.gender) else 0.0

    def contains(self, mention: Mention, occurrence: Occurrence) -> bool:
        """`his wife`: a phrase is never what a pronoun inside it means."""
        if self.columns.deps[mention.head] != "nmod:poss":
            return False
        return occurrence.token in ancestors(self.columns, mention.head)

    def commanding(self, mention: Mention) -> frozenset[int]:
        """Subjects of the clauses that the pronoun stands in."""
        columns = self.columns
        return frozenset(
            child
            for node in ancestors(columns, mention.head)
            for child in columns.children[node]
            if child < mention.head and columns.deps[child] in _SUBJECTS
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
        """`The minister` after `Foreign Minister Jane Roe`: of the named entities called so the last one mentioned.

        None when two of them were last mentioned in the same sentence.
        """
        called = self.called(mention)
        if not called:
            return None
        last: dict[int, int] = {}
        titled: set[int] = set()
        for other in reversed(self.mentions[: mention.number]):
            if mention.sentence - other.sentence > DEFINITE_WINDOW:
                break
            entity = self.entity[other.number]
            if entity in self.named and not other.plural:
                last.setdefault(entity, other.sentence)
                if bears(self.columns.lower[slice(*other.span)], called):
                    titled.add(entity)
        far = {entity for entity in titled & self.abroad if mention.sentence - last[entity] > FOREIGN_WINDOW}
        titled -= far
        nearest = max((last[entity] for entity in titled), default=-1)
        found = [entity for entity in titled if last[entity] == nearest]
        return (found[0],) if len(found) == 1 else None

    def foreign(self, mention: Mention) -> bool:
        """Whether a mention names a state or town before its head: "U.S. President Joe Biden"."""
        start = mention.span[0]
        return any(start <= first < mention.head for first, _, label in self.columns.entities if label in _PLACED)

    def called(self, mention: Mention) -> tuple[str, ...]:
        """The words after `the` of a short definite mention of a person or group, its noun in the singular."""
        start, end = mention.span
        words = self.columns.lower
        if mention.name or mention.plural or end - start > 4 or words[start] not in ("the", "this"):
            return ()
        if mention.kind not in ("person", "group"):
            return ()
        return (*words[start + 1 : mention.head], singular(words[mention.head]))

    def speaker_of(self, quotation: Quotation) -> Key | None:
        return self.meant.get(quotation.speaker) if quotation.speaker is not None else None


def bears(words: Sequence[str], called: Sequence[str]) -> bool:
    """Whether the words hold all that somebody is called; a prime minister is not just called `the minister`."""
    own = {_SAME_OFFICE.get(word, word) for word in words} | ({"premier"} if "prime" in words else set())
    office = [_SAME_OFFICE.get(word, word) for word in called]
    if office == ["minister"] and "premier" in own:
        return False
    return own.issuperset(office)


def coordinations(columns: Columns, last: Mention, at: Mapping[int, Mention]) -> Iterator[tuple[Mention, ...]]:
    """The whole coordination that this mention closes."""
    if columns.deps[last.head] != "conj":
        return
    first = columns.heads[last.head]
    heads = [first, *(child for child in columns.children[first] if columns.deps[child] == "conj")]
    members = [at[head] for head in heads if head in at]
    if heads[-1] == last.head and len(members) == len(heads) and all(not m.pronoun for m in members):
        yield tuple(members)


@dataclass(frozen=True, slots=True)
class Coreference:
    """What was found of one article.

    antecedents: as the function of that name gives them. chains: mentions of the same, two at least, as half-open token
    spans in text order; a mention is a whole phrase, with what follows its noun.
    """

    antecedents: Mapping[Span, tuple[Span, ...]]
    chains: tuple[tuple[Span, ...], ...]


def read_coreference(reading: Reading, linker: Linker, party: Callable[[str], str | None] | None = None) -> Coreference:
    """What the phrases of an article mean."""
    discourse = Discourse(
        read_columns(reading.doc, reading.sentences), reading.sentences, partial(linker.link, vectors=reading.vectors)
    )
    found = _antecedents(reading.doc, discourse, party)
    return Coreference(found, Linked(discourse.linked.phrases, tuple(discourse.before)).chains())


def antecedents(
    doc: Doc, sentences: Sequence[Span], party: Callable[[str], str | None] | None = None, link: Link | None = None
) -> Mapping[Span, tuple[Span, ...]]:
    """From the token span of a pronoun, a short definite mention or a partial name to the spans of what it means.

    sentences: half-open token ranges of the prose; tokens outside are not read. party: the state that a mention's text
    names, None for none; it tells that `Ankara` and `Turkish` are one of `both countries`. Without it such pairs stay
    unread. Several spans stand for a plural. Each is the fullest mention of its entity in the article, with its office
    or `of` phrase. What is unsure is left out. link: the linker on the words' vectors; without it the sieves are alone.
    """
    return _antecedents(doc, Discourse(read_columns(doc, sentences), sentences, link), party)


def _antecedents(
    doc: Doc, discourse: Discourse, party: Callable[[str], str | None] | None
) -> Mapping[Span, tuple[Span, ...]]:
    discourse.read()
    return dict(_links(discourse, _targets(doc, discourse, party)))


def _targets(
    doc: Doc, discourse: Discourse, party: Callable[[str], str | None] | None
) -> Mapping[int, tuple[Span, ...]]:
    """For each entity the spans that tell most of it."""
    columns = discourse.columns
    nouns: dict[int, list[Mention]] = {}
    for mention in discourse.mentions:
        if not mention.pronoun:
            nouns.setdefault(discourse.entity[mention.number], []).append(mention)
    spans: dict[int, tuple[Span, ...]] = {e: (fullest(columns, members),) for e, members in nouns.items()}
    if party is not None:
        parties = partial(_party, doc, party)
        people = sorted(_people(discourse, spans))
        for mention in discourse.mentions:
            if not mention.pronoun and is_dual(columns, mention):
                spans[discourse.entity[mention.number]] = pair_of(columns, discourse.mentions, mention, parties, people)
    return spans


def _people(discourse: Discourse, spans: Mapping[int, tuple[Span, ...]]) -> Iterator[Person]:
    """The people that the article names, and those that `he` and `she` stand for."""
    for start, end, label in discourse.columns.entities:
        if label == "Person":
            yield start, (start, end)
    for mention in discourse.mentions:
        if mention.pronoun and mention.gender:
            for span in (span for entity in _meant(discourse, mention) for span in spans.get(entity, ())):
                yield mention.head, span


def _party(doc: Doc, party: Callable[[str], str | None], span: Span) -> str | None:
    return party(doc[span[0] : span[1]].text)


def _links(discourse: Discourse, spans: Mapping[int, tuple[Span, ...]]) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    columns = discourse.columns
    for mention in discourse.mentions:
        targets = tuple(span for entity in _meant(discourse, mention) for span in spans.get(entity, ()))
        if targets and not any(overlaps(target, mention.span) for target in targets):
            yield mention.span, targets
    for head, token in relatives(columns):
        targets = tuple(span for entity in discourse.meant.get(head, ()) for span in spans.get(entity, ()))
        if targets:
            yield (token, token + 1), targets


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
