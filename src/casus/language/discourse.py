"""What one article has told so far: mentions taken up in text order, and whom each pronoun among them means.

A third-person pronoun means the entity that the linker gives most, of those that grammar, number and gender allow.
Where it is hardly surer of that than of what the sieve says, or says nothing, the sieve decides: the candidates of the
last sentences are weighed by their part in the sentence and their distance (after Lappin and Leass, "An Algorithm for
Pronominal Anaphora Resolution", 1994); number, kind and gender must agree. Before both comes who goes on speaking.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from casus.language.linker import Linked
from casus.language.mentions import Columns, Gender, Mention, ancestors, read_mentions
from casus.language.naming import name_entities
from casus.language.nouns import Kind, singular
from casus.language.phrases import Phrase
from casus.language.speech import Voiced, voice_of, voiced
from casus.records.speech import Speech

Link = Callable[[Columns, Sequence[Voiced]], Linked]
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
_TURN = 6
"""Sentences after which `he said` no longer goes on with the speaker before."""
FOREIGN_WINDOW = 1
"""Sentences in which `the president` can still be the president of another state that the article has named."""
_PLACED = frozenset(("Location", "NORP"))
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

    def __init__(self, columns: Columns, speeches: Sequence[Speech], link: Link | None = None) -> None:
        self.columns = columns
        self.mentions = read_mentions(columns)
        self.quotations = voiced(speeches)
        self.quoted = voice_of(len(columns.words), self.quotations)
        self.turns = {s.speaker: s for s in reversed(speeches) if s.speaker is not None and s.cue is not None}
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
        key = self.definite(mention) or self.linked_name(mention) or (self.entity[mention.number],)
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
        chosen = self.points_ahead(mention) or self.goes_on_speaking(mention) or self.told(mention)
        if chosen is None:
            return
        self.relink(mention, chosen)
        self.meant[mention.head] = chosen.key
        if len(chosen.key) == 1:
            self.learn(chosen.key[0], mention.gender)
        self.add(mention, chosen.key, chosen.kind, plural=chosen.plural)

    def points_ahead(self, mention: Mention) -> Occurrence | None:
        """`In his speech, Roe said`: the subject that follows the phrase which opens the sentence."""
        columns, head = self.columns, mention.head
        if columns.deps[head] != "nmod:poss" or mention.plural or not mention.gender:
            return None
        for node in ancestors(columns, head):
            ahead = [c for c in columns.children[node] if c > head and c < node and columns.deps[c] in _SUBJECTS]
            other = self.at.get(ahead[0]) if ahead else None
            if other is not None and other.kind == "person" and other.name:
                entity = self.entity[other.number]
                if self.genders[entity] in ("", mention.gender):
                    return Occurrence((entity,), other.head, other.sentence, 1.0, "person", False, -1)
        return None

    def goes_on_speaking(self, mention: Mention) -> Occurrence | None:
        """`"We are ready," he said` after a speech of Roe's is Roe, unless another person has acted in between."""
        turn = self.turns.get(mention.head)
        before = self.turn_before(turn) if turn is not None and turn.quoted else None
        if before is None or before.speaker is None or not mention.gender:
            return None
        found = self.single.get(before.speaker)
        near = mention.sentence - self.columns.sentence[before.speaker] <= _TURN
        if found is None or found.kind != "person" or not near or not self.agrees(mention, found):
            return None
        since = max(before.content[-1][1], before.speaker + 1)
        acted = any(
            o.token >= since and o.kind == "person" and o.weight >= 1.0 and o.quotation < 0 and o.key != found.key
            for o in self.occurrences
        )
        return None if acted else found

    def turn_before(self, turn: Speech) -> Speech | None:
        """The speech before this one that the reporter tells, with a speaker of its own."""
        start = turn.content[0][0] if turn.speaker is None else min(turn.content[0][0], turn.speaker)
        told = (s for speaker, s in self.turns.items() if self.quoted[speaker] < 0)
        earlier = [s for s in told if s.content and s.speaker != turn.speaker and s.content[0][0] < start]
        return max(earlier, key=lambda speech: speech.content[0][0], default=None)

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

    def linked_name(self, mention: Mention) -> Key | None:
        """`The ministry`, `the group`, `the city`: the named entity of its kind that the linker leads back to."""
        number = self.phrase_at.get(mention.head, -1)
        short = mention.span[1] - mention.span[0] <= 4 and self.columns.lower[mention.span[0]] in (
            "the",
            "this",
            "that",
        )
        if mention.name or mention.plural or mention.kind == "thing" or not short or number < 0:
            return None
        while (number := self.linked.before[number]) >= 0:
            other = self.at.get(self.linked.phrases[number].head)
            if other is not None and other.name and other.kind == mention.kind and not other.plural:
                return (self.entity[other.number],)
        return None

    def foreign(self, mention: Mention) -> bool:
        """Whether a mention names a state or town before its head: "U.S. President Joe Biden"."""
        numbers = (self.columns.inside[token] for token in range(mention.span[0], mention.head))
        begun = (self.columns.entities[number] for number in numbers if number >= 0)
        return any(label in _PLACED and first >= mention.span[0] for first, _, label in begun)

    def called(self, mention: Mention) -> tuple[str, ...]:
        """The words after `the` of a short definite mention of a person or group, its noun in the singular."""
        start, end = mention.span
        words = self.columns.lower
        if mention.name or mention.plural or end - start > 4 or words[start] not in ("the", "this"):
            return ()
        if mention.kind not in ("person", "group"):
            return ()
        return (*words[start + 1 : mention.head], singular(words[mention.head]))

    def speaker_of(self, quotation: Voiced) -> Key | None:
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
