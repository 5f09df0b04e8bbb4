"""On whose word: the chain of sources of an event, outermost first, and what each says of it.

The network points to sources in the event's sentence; the speeches that hold the event tell of others, with the words
that report. A verbal event that its own actor utters has no source, unless somebody else reports it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from casus.coding.drafts import Draft
from casus.coding.links import Links
from casus.coding.options import CodingOptions
from casus.coding.parties import parties, words_of
from casus.coding.phrases import members, phrase
from casus.coding.status import VERBAL
from casus.coding.tree import Tree
from casus.records.event import Claim, Participant, Source
from casus.records.frame import Status
from casus.records.speech import Speech

_STATE = frozenset({"GOV", "MIL", "SPY", "COP", None})
"""Sectors in which a state speaks of its own acts; None is the state itself."""
_SPEAKERS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})


@dataclass(frozen=True, slots=True)
class Voice:
    """A source on its way to a record. head: of its mention, None for hearsay. speech: that it is the speaker of."""

    head: int | None
    speech: Speech | None


def attribution(
    tree: Tree,
    draft: Draft,
    actors: Sequence[Participant],
    status: Status,
    speeches: Sequence[Speech],
    links: Links,
    options: CodingOptions,
) -> tuple[Source, ...]:
    """Sources outermost first; `it was reported` without a name has the reporting words as its source."""
    found: list[Source] = []
    for voice in _voices(tree, draft, around(draft, speeches), options):
        for source, party in _sources(tree, voice, links):
            taken = any(source.start < other.end and other.start < source.end for other in found)
            if not taken and not (party and _is_own_word(draft, source, party, actors)):
                found.append(replace(source, own=party is not None and is_own_act(party, actors)))
    return tuple(_with_claims(found, status))


def narrator_claim(sources: Sequence[Source], status: Status) -> Claim:
    """What the article does in its own voice."""
    if sources:
        return "attributes"
    return "denies" if status == "negated" else "asserts"


def around(draft: Draft, speeches: Sequence[Speech]) -> tuple[Speech, ...]:
    """The speeches that put the event forward, outermost first; the one that the event itself is does not count."""
    held = (s for s in speeches if s.asserted and s.holds(draft.head) and not _is_cue(draft, s))
    return tuple(sorted(held, key=lambda speech: -speech.size))


def _is_cue(draft: Draft, speech: Speech) -> bool:
    return speech.cue is not None and speech.cue[0] < draft.end and draft.start < speech.cue[1]


def _voices(tree: Tree, draft: Draft, held: Sequence[Speech], options: CodingOptions) -> Iterator[Voice]:
    """Outermost first: sources that only the network points to, by their verbs, then speeches by their size."""
    sure, possible = _pointed(tree, draft, options.source), _pointed(tree, draft, options.spoken)
    heads = [speech.speaker for speech in held if speech.speaker is not None]
    alone = [token for token in sure if not any(_same_phrase(tree, token, head) for head in heads)]
    for head in _outermost_first(tree, draft, alone):
        yield Voice(head, None)
    for speech in held:
        if _is_believed(tree, draft, speech, possible, options):
            yield Voice(speech.speaker, speech)


def _pointed(tree: Tree, draft: Draft, lowest: float) -> list[int]:
    """Words that arcs of this score and more point to as sources; of `people familiar with it` the noun."""
    tokens = (arc.token for arc in draft.frame.arguments if arc.role == "source" and arc.score >= lowest)
    heads = (tree.heads[token] if tree.pos[token] == "ADJ" else token for token in tokens)
    return list(dict.fromkeys(head for head in heads if tree.pos[head] in _SPEAKERS))


def _is_believed(tree: Tree, draft: Draft, speech: Speech, possible: Sequence[int], options: CodingOptions) -> bool:
    """In the event's own sentence the network must think a subject possible; beyond it, it cannot see.

    Of speeches without a speaker only hearsay counts.
    """
    speaker = speech.speaker
    if speaker is None:
        return speech.hearsay
    if options.spoken <= 0.0 or tree.sentence_of[speaker] != tree.sentence_of[draft.head]:
        return True
    if tree.deps[speaker] == "obl:agent":
        return True
    return any(_same_phrase(tree, token, speaker) for token in possible)


def _same_phrase(tree: Tree, token: int, head: int) -> bool:
    first, last = phrase(tree, head)
    return first <= token < last


def _outermost_first(tree: Tree, draft: Draft, heads: Iterable[int]) -> list[int]:
    """The source whose verb is highest above the trigger comes first."""
    height = {node: steps for steps, node in enumerate((draft.head, *tree.ancestors(draft.head)))}
    lowest = len(height)

    def steps_up(head: int) -> int:
        return next((height[node] for node in tree.ancestors(head) if node in height), lowest)

    return sorted(heads, key=lambda head: (-steps_up(head), head))


def _sources(tree: Tree, voice: Voice, links: Links) -> Iterator[tuple[Source, Participant | None]]:
    """Each with the party that it is; None for hearsay."""
    cue = words_of(tree, voice.speech.cue) if voice.speech else None
    kind = voice.speech.kind if voice.speech else None
    if voice.head is None:
        if cue is not None:
            yield Source(cue.text, cue.start, cue.end, None, "UNK", kind=kind, cue=cue), None
        return
    for member in members(tree, voice.head):
        for party in parties(tree, phrase(tree, member), links):
            named = party.text, party.start, party.end, party.name, party.code, party.referent
            yield Source(*named, kind=kind, cue=cue), party


def _with_claims(sources: Sequence[Source], status: Status) -> Iterator[Source]:
    for source in sources[:-1]:
        yield replace(source, claim="attributes")
    for source in sources[-1:]:
        yield replace(source, claim="denies" if status == "negated" else "asserts")


def _is_own_word(draft: Draft, source: Source, party: Participant, actors: Sequence[Participant]) -> bool:
    """What somebody says by speaking needs no source; but who denies it for another is one."""
    if draft.event_type not in VERBAL:
        return False
    if any(source.start < actor.end and actor.start < source.end for actor in actors):
        return True
    return source.kind != "deny" and any(_is_same(party, actor) for actor in actors)


def _is_same(party: Participant, actor: Participant) -> bool:
    """One and the same by name, or by the words of the article that both stand for."""
    known = party.name is not None and "home" not in (party.reason, actor.reason)
    return (known and (party.name, party.code) == (actor.name, actor.code)) or _words(party) == _words(actor)


def _words(party: Participant) -> str:
    return (party.referent or party).text


def is_own_act(party: Participant, actors: Sequence[Participant]) -> bool:
    """Whether who speaks is among those who act: the same, or both are one state's government, forces or police."""
    return any(_is_same(party, actor) or _one_state(party, actor) for actor in actors)


def _one_state(party: Participant, actor: Participant) -> bool:
    if party.country is None or ":" in party.code or ":" in actor.code:
        return False
    return party.country == actor.country and party.sector in _STATE and actor.sector in _STATE
