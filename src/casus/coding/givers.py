"""Who gives a figure of casualties: the speaker of the smallest speech that holds it, or who puts it so."""

from __future__ import annotations

from collections.abc import Sequence

from casus.coding.counting import Count
from casus.coding.harm import harm_words
from casus.coding.links import Links
from casus.coding.parties import parties, words_of
from casus.coding.phrases import phrase
from casus.coding.statements import Coded
from casus.coding.tree import Tree
from casus.records.speech import Speech

Giver = tuple[str | None, str | None]
NOBODY: Giver = (None, None)
_HEARSAY = "UNK"


def giver(tree: Tree, count: Count, held: Sequence[Speech], events: Sequence[Coded], links: Links) -> Giver:
    """The words for who gives it, the fullest of the article, and the code.

    held: the speeches around, smallest first. events: those of its sentence, the one that it belongs to first; where
    no speech holds it, it is on the word of whoever that one is.
    """
    putter = _putter(tree, count)
    if putter is not None and not any(draft.start <= putter < draft.end for draft, _ in events):
        return _named(tree, putter, links)
    for speech in held:
        if speech.speaker is not None:
            return _named(tree, _speaker(tree, speech, speech.speaker), links)
        if speech.hearsay and speech.cue is not None:
            cue = words_of(tree, speech.cue)
            return (cue.text, _HEARSAY) if cue else NOBODY
    for _, event in events[:1]:
        if event.attribution:
            last = event.attribution[-1]
            return (last.referent or last).text, last.code
    return NOBODY


def _putter(tree: Tree, count: Count) -> int | None:
    """The subject of `put the number of dead at 12`, `raised the toll to 64`, which may be an attack."""
    phrases = harm_words().phrases
    verbs = (count.token, tree.heads[count.token], tree.heads[count.span[1] - 1])
    verb = next((verb for verb in verbs if tree.lemmas[verb] in phrases["put"] and tree.pos[verb] == "VERB"), None)
    if count.how != "totals" or verb is None:
        return None
    return tree.child(verb, "nsubj", "obl:agent")


def _speaker(tree: Tree, speech: Speech, speaker: int) -> int:
    """The other one where the place of a dateline is taken for the subject: `ALGIERS - Two died, the ministry said`."""
    verb = speaker if speech.cue is None else tree.head_in(speech.cue)
    subjects = [child for child in tree.children[verb] if tree.deps[child] == "nsubj"]
    misread = len(subjects) > 1 and speaker == subjects[0] and tree.words[speaker].isupper()
    return subjects[-1] if misread else speaker


def _named(tree: Tree, head: int, links: Links) -> Giver:
    party = next(parties(tree, phrase(tree, head), links), None)
    return NOBODY if party is None else ((party.referent or party).text, party.code)
