"""What is said in an article, by whom, and where each party stands: records that travel beside the events.

Offsets are half-open character offsets in the article's extracted text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from casus.records.event import ArticleRef, Participant, SentenceRef, Versions, Words
from casus.records.frame import Status
from casus.records.speech import Cue, Form

Stance = Literal[
    "calls for", "opposes", "supports", "offers", "accepts", "rejects", "denies", "promises", "concedes", "warns of",
    "accuses",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Statement:
    """One place where somebody is given as saying something.

    sentence: the one that the content begins in. form, kind: as in Speech. speaker: empty when not told, several for
    `both leaders`. content: what is said, a part for each run of words; quoted: what of it stands in quotation marks.
    within: id of the statement that this one is told in. events: ids of the events that are told in it. status: whether
    its main clause is put as so, as not so, as possible or as coming; status_words: the words that say so.
    """

    id: str
    doc: str
    article: ArticleRef
    sentence: SentenceRef
    form: Form
    kind: Cue
    speaker: tuple[Participant, ...]
    addressee: tuple[Participant, ...]
    cue: Words | None
    content: tuple[Words, ...]
    quoted: tuple[Words, ...]
    within: str | None
    events: tuple[str, ...]
    versions: Versions
    status: Status = "actual"
    status_words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """Where somebody stands on something: the act of speech that an event is, read as a stance.

    holder: who takes it, toward: the other side of it. event: id of the event that it is read from. what: the words of
    what is called for, supported, rejected, offered, promised, denied; None when not told.
    """

    doc: str
    article: ArticleRef
    holder: tuple[Participant, ...]
    stance: Stance
    toward: tuple[Participant, ...]
    event: str
    what: Words | None = None
