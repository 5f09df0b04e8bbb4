"""Reporting clauses: the verb, noun or phrase that reports, who speaks, to whom, and the clause that is reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casus.language.cues import cues
from casus.language.mentions import Columns, Span
from casus.language.runs import subtree, without
from casus.records.speech import Cue

_SUBJECTS = ("nsubj", "nsubj:outer")
_EXPLETIVES = frozenset({"it", "there"})
_RELATIVES = frozenset({"who", "which", "that"})
_HEARERS = frozenset(
    {"tell", "warn", "assure", "inform", "urge", "ask", "remind", "alert", "beg", "implore", "promise"}
)
"""Verbs whose object is who is spoken to."""
_OPEN_CLAUSES: frozenset[Cue] = frozenset({"promise", "ask", "deny", "claim", "warn"})
"""Kinds whose verbs take an infinitive or a gerund as what is said."""
_NAMED_CONTENT = frozenset({"deny", "refute", "rebut", "confirm", "admit", "acknowledge", "disavow"})
"""Verbs whose object is what is said to be so, or not."""
_OF_OTHERS = frozenset({"say", "report", "claim", "allege", "believe", "think", "rumour", "rumor", "understand"})
"""Verbs in the passive that lay what is told on others: `is said to`, `it was reported that`."""
_DENIAL = frozenset({"not", "n't", "n\u2019t", "never"})
_SOURCED = frozenset({"according"})


@dataclass(frozen=True, slots=True)
class Report:
    """Indexes of tokens. cue: half-open; verb: the word that the reporting clause hangs on. content: sorted.

    closed: the content is a finite clause of its own; an infinitive or a noun is not. head: that the content hangs on.
    hearsay: as in Speech.
    """

    cue: Span
    verb: int
    kind: Cue
    speaker: int | None
    addressee: int | None
    content: tuple[int, ...]
    closed: bool
    head: int
    hearsay: bool = False


def read_reports(columns: Columns) -> tuple[Report, ...]:
    """In the order of their cues."""
    found: list[Report] = []
    for token, lemma in enumerate(columns.lemmas):
        if columns.sentence[token] < 0:
            continue
        tag = columns.tags[token]
        if tag.startswith("VB") and (lemma in cues().verbs or lemma == "have"):
            found += _verb(columns, token)
        elif tag.startswith("NN") and lemma in cues().nouns:
            found += _noun(columns, token)
        elif tag.startswith("RB") and columns.lower[token] in cues().hearsay:
            found += _hearsay(columns, token)
        elif columns.lower[token] in _SOURCED:
            found += _according(columns, token)
    return tuple(found)


def _verb(columns: Columns, verb: int) -> Iterator[Report]:
    kind = "say" if columns.lemmas[verb] == "have" else cues().verbs[columns.lemmas[verb]]
    clause = None if _is_idle(columns, verb, kind) else _clause(columns, verb, kind)
    if clause is None:
        return
    head, closed = clause
    content = without(columns, head, verb) if columns.heads[verb] == head else subtree(columns, head)
    if is_passive(columns, verb) and columns.deps[head] == "xcomp":
        content |= _passive_subject(columns, verb)
    speaker, addressee = speaker_of(columns, verb), addressee_of(columns, verb)
    hearsay = speaker is None and is_passive(columns, verb) and columns.lemmas[verb] in _OF_OTHERS
    yield Report((verb, verb + 1), verb, kind, speaker, addressee, _sorted(content), closed, head, hearsay)


def _is_idle(columns: Columns, verb: int, kind: Cue) -> bool:
    """A denied verb, one's own thought (`I think`), `have` without `it`: nothing is reported by them."""
    beside = _lower_children(columns, verb)
    if columns.lemmas[verb] == "have" and columns.lower[verb + 1 : verb + 2] != ("it",):
        return True
    return not _DENIAL.isdisjoint(beside) or (kind == "speculate" and not {"i", "we"}.isdisjoint(beside))


def _passive_subject(columns: Columns, verb: int) -> frozenset[int]:
    """`Rebels are said to have fled`: the subject belongs to what is said."""
    subjects = (child for child in columns.children[verb] if columns.deps[child] == "nsubj:pass")
    return frozenset(token for subject in subjects for token in subtree(columns, subject))


def _clause(columns: Columns, verb: int, kind: Cue) -> tuple[int, bool] | None:
    """The head of what the verb reports, and whether it is a finite clause."""
    clauses = [child for child in columns.children[verb] if columns.deps[child] == "ccomp"]
    if is_passive(columns, verb):
        clauses += [child for child in columns.children[verb] if columns.deps[child] == "csubj"]
    if clauses:
        return max(clauses, key=lambda child: columns.tags[child].startswith("VB") or child > verb), True
    if columns.heads[verb] != verb and _beside(columns, verb, kind):
        return columns.heads[verb], True
    for child in columns.children[verb]:
        if columns.deps[child] == "parataxis" and child > verb:
            return child, True
    for child in columns.children[verb]:
        dep = columns.deps[child]
        if dep == "xcomp" and (kind in _OPEN_CLAUSES or is_passive(columns, verb)):
            return child, is_passive(columns, verb) or kind in ("deny", "claim")
        if dep in ("obj", "nsubj:pass") and columns.lemmas[verb] in _NAMED_CONTENT:
            return child, True
    return None


def _beside(columns: Columns, verb: int, kind: Cue) -> bool:
    """`Rebels shelled the town, the army said`, `as the army said`: a clause of saying without content of its own."""
    if columns.deps[verb] == "advcl":
        return "as" in _lower_children(columns, verb) and kind not in ("ask", "promise", "deny")
    told = speaker_of(columns, verb) is not None or not _EXPLETIVES.isdisjoint(_lower_children(columns, verb))
    return columns.deps[verb] == "parataxis" and told


def speaker_of(columns: Columns, verb: int) -> int | None:
    """The head of who speaks: subject, agent of a passive, or the noun that a clause describes."""
    if is_passive(columns, verb):
        return next((child for child in columns.children[verb] if columns.deps[child] == "obl:agent"), None)
    joined = False  # `said it was wrong and insisted that`: the second verb may hang on the clause of the first
    for _ in range(4):
        for child in columns.children[verb]:
            if columns.deps[child] in _SUBJECTS:
                return _meant(columns, verb, child)
        dep, head = columns.deps[verb], columns.heads[verb]
        if dep in ("acl", "acl:relcl") and columns.tags[head].startswith("NN"):
            return head
        told = _told_beside(columns, verb)
        if told is not None:
            return told
        shared = dep in ("conj", "xcomp", "advcl") or (
            joined and dep == "ccomp" and columns.lemmas[head] in cues().verbs
        )
        if not shared or head == verb or is_passive(columns, head):
            return None
        joined, verb = joined or dep == "conj", head
    return None


def _told_beside(columns: Columns, verb: int) -> int | None:
    """Of `adding` in `"We are ready," she said, adding that ...`, which hangs on the quoted verb: who `said`."""
    if columns.deps[verb] not in ("advcl", "parataxis", "conj") or columns.tags[verb] != "VBG":
        return None
    quoted = columns.heads[verb]
    inserted = (other for other in columns.children[quoted] if columns.deps[other] == "parataxis" and other < verb)
    for other in (*inserted, columns.heads[quoted]):
        if quoted < other < verb and columns.lemmas[other] in cues().verbs:
            return next((child for child in columns.children[other] if columns.deps[child] in _SUBJECTS), None)
    return None


def _meant(columns: Columns, verb: int, subject: int) -> int | None:
    """A relative pronoun is the noun before its clause; `it` and `there` that stand for nothing are nobody."""
    if columns.lower[subject] in _RELATIVES and columns.deps[verb] == "acl:relcl":
        return columns.heads[verb]
    return None if columns.deps[subject] == "expl" or columns.lower[subject] == "there" else subject


def is_passive(columns: Columns, verb: int) -> bool:
    """With a passive auxiliary or subject, or a participle that describes a noun (`expected to win`)."""
    if columns.deps[verb] in ("acl", "acl:relcl") and columns.tags[verb] == "VBN" and not _has_subject(columns, verb):
        return True
    if columns.lemmas[verb] == "tell" and any(columns.lemmas[child] == "be" for child in columns.children[verb]):
        return columns.tags[verb] in ("VBN", "VBD")
    return any(columns.deps[child] in ("aux:pass", "nsubj:pass") for child in columns.children[verb])


def _has_subject(columns: Columns, verb: int) -> bool:
    return any(columns.deps[child] in _SUBJECTS for child in columns.children[verb])


def addressee_of(columns: Columns, verb: int) -> int | None:
    """`told reporters`, `said to the council`."""
    for child in columns.children[verb]:
        dep = columns.deps[child]
        if dep == "iobj" or (dep == "obj" and columns.lemmas[verb] in _HEARERS):
            return child
        if dep == "nsubj:pass" and columns.lemmas[verb] in _HEARERS:
            return child
        if dep == "obl" and "to" in _lower_children(columns, child) and child > verb:
            return child
    return None


def _noun(columns: Columns, noun: int) -> Iterator[Report]:
    """`The army's claim that rebels fled`."""
    for child in columns.children[noun]:
        marked = "that" in _lower_children(columns, child)
        if columns.deps[child] in ("acl", "ccomp") and marked and child > noun:
            kind = cues().nouns[columns.lemmas[noun]]
            yield Report(
                (noun, noun + 1), noun, kind, _owner(columns, noun), None, _sorted(subtree(columns, child)), True, child
            )
            return


def _owner(columns: Columns, noun: int) -> int | None:
    for child in columns.children[noun]:
        by = not {"of", "by", "from"}.isdisjoint(_lower_children(columns, child))
        if columns.deps[child] == "nmod:poss" or (columns.deps[child] in ("nmod", "obl") and by):
            return child
    if columns.deps[noun] == "obj":
        return speaker_of(columns, columns.heads[noun])
    return None


def _hearsay(columns: Columns, adverb: int) -> Iterator[Report]:
    head = columns.heads[adverb]
    if head != adverb and columns.deps[adverb] == "advmod":
        kind = cues().hearsay[columns.lower[adverb]]
        content = _sorted(without(columns, head, adverb))
        yield Report((adverb, adverb + 1), adverb, kind, None, None, content, True, head, hearsay=True)


def _according(columns: Columns, token: int) -> Iterator[Report]:
    """`according to the ministry`, on the clause that it hangs beside."""
    speaker = columns.heads[token]
    if columns.deps[token] not in ("case", "fixed", "mark"):
        speaker = next((child for child in columns.children[token] if columns.deps[child] in ("obl", "obj")), token)
    outer = speaker if columns.heads[token] == speaker else token
    head = columns.heads[outer]
    if speaker == token or head == outer:
        return
    cue = (token, token + 1 + (columns.lower[token + 1 : token + 2] == ("to",)))
    yield Report(cue, outer, "say", speaker, None, _sorted(without(columns, head, outer)), True, head)


def _sorted(tokens: frozenset[int]) -> tuple[int, ...]:
    return tuple(sorted(tokens))


def _lower_children(columns: Columns, token: int) -> frozenset[str]:
    return frozenset(columns.lower[child] for child in columns.children[token])
