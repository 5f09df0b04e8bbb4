"""Entries of the ledgers, and where parties stand over time: the JSON lines of `casus ledger` and `casus positions`.

Days are ISO 8601. A party of a state counts as that state (`RUS` for `RUS-GOV`), as in the measures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from casus.records.incident import Party
from casus.records.statement import Stance

LedgerName = Literal["mediation", "agreements", "demands", "threats"]


@dataclass(frozen=True, slots=True)
class Step:
    """One incident in an entry, and what says so.

    day, who, whom: the incident's day, actors and recipients. date: its date as far as it is stated (2025, 2025-06),
    whose first day `day` is; None where no report states one. what: the words for what is offered, asked, rejected;
    None where no report tells. incident: its id. event_ids: the mentions of its independent reports. doc, sentence:
    where its first mention stands, and how it reads; None where the record no longer has it.
    """

    day: str | None
    date: str | None
    who: tuple[Party, ...]
    whom: tuple[Party, ...]
    trigger: str
    what: str | None
    incident: str
    event_ids: tuple[str, ...]
    doc: str | None
    sentence: str | None


Word = Literal["accepted", "rejected", "conditional", "undecided", "unanswered"]
"""conditional: both accepted and rejected in part, or accepted under a condition; undecided: thinks about it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one party says to an offer or a demand. addressed: it was asked, and does not speak unasked.

    day: of its first word; None for no answer. steps: in order of time.
    """

    by: str
    name: str
    addressed: bool
    word: Word
    day: str | None
    steps: tuple[Step, ...] = ()


Form = Literal["offer", "appeal", "talks"]
"""offer: to mediate, of good offices; appeal: a third party calls on the sides; talks: it brings them together."""

Outcome = Literal["agreement", "talks", "accepted", "rejected", "divided", "conditional", "unanswered"]
"""agreement: between the sides, after rounds; talks: rounds, and no agreement that is told; divided: some accept, some
reject; the rest is what all answers say."""


@dataclass(frozen=True, slots=True)
class Mediation:
    """What a third party does on one day between the sides of a dispute.

    id: of its first step. mediators: all on whose behalf it is. between: the sides. answers: of each side, and of
    others who spoke to it. rounds: meetings and calls of the mediator with a side, or of the sides under its roof,
    until its next offer. result: the agreements that the outcome rests on.
    """

    ledger: Literal["mediation"]
    id: str
    day: str | None
    form: Form
    mediators: tuple[Party, ...]
    between: tuple[str, ...]
    steps: tuple[Step, ...]
    answers: tuple[Answer, ...]
    rounds: tuple[Step, ...]
    result: tuple[Step, ...]
    outcome: Outcome


StageName = Literal[
    "offered", "refused", "not reached", "agreed", "signed", "ratified", "breach alleged", "broken", "in force"
]  # fmt: skip
"""not reached: told not to have come about; breach alleged: somebody is accused of it; in force: spoken of as something
that there is."""


@dataclass(frozen=True, slots=True)
class Stage:
    stage: StageName
    step: Step


@dataclass(frozen=True, slots=True)
class Agreement:
    """One agreement, from its offer to its end.

    parties: codes of the parties. inferred: those of them that only take part in something else in its sentence. kind:
    what it is called, in the fullest words of the reports; None where they have no name for it. not_kind: what they say
    that it is not ("defense treaty"), not_kind_said: the sentences that do. day: of its first stage that has one.
    state: its latest stage; an alleged breach changes none.
    """

    ledger: Literal["agreements"]
    id: str
    day: str | None
    parties: tuple[str, ...]
    inferred: tuple[str, ...]
    kind: str | None
    not_kind: tuple[str, ...]
    not_kind_said: tuple[str, ...]
    stages: tuple[Stage, ...]
    state: StageName


DemandState = Literal["met", "accepted", "conditional", "refused", "withdrawn", "open"]


@dataclass(frozen=True, slots=True)
class Demand:
    """What one party asks of another. by, of: codes of parties; `of` is empty where the reports do not tell.

    answers: as in Mediation, of those asked who answered. deeds: what met it or took it back.
    """

    ledger: Literal["demands"]
    id: str
    day: str | None
    by: tuple[str, ...]
    of: tuple[str, ...]
    step: Step
    answers: tuple[Answer, ...]
    deeds: tuple[Step, ...]
    state: DemandState


ThreatState = Literal["carried out", "withdrawn", "open"]


@dataclass(frozen=True, slots=True)
class Threat:
    """What one party threatens another with. mode: as in Incident. conditional: it hangs on an `if` or `unless`.

    deeds: what carried it out or withdrew it.
    """

    ledger: Literal["threats"]
    id: str
    day: str | None
    by: tuple[str, ...]
    against: tuple[str, ...]
    mode: str | None
    conditional: bool
    step: Step
    deeds: tuple[Step, ...]
    state: ThreatState


LedgerEntry = Mediation | Agreement | Demand | Threat


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which a position was put. what: None where only the sentence tells."""

    day: str | None
    stance: Stance
    what: str | None
    doc: str
    event: str
    sentence: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """The same party on the same object: what it stood for before, and after."""

    before: Wording
    after: Wording


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a party stands toward another over time.

    holder, toward: codes of parties; `toward` is empty where it is not told. period: the month (2024-05) that it is of,
    None for the whole time. first, last: days of its articles. articles: how many independent ones. wordings: each
    once, in order of time. changes: of its mind.
    """

    holder: str
    name: str
    stance: Stance
    toward: tuple[str, ...]
    period: str | None
    first: str | None
    last: str | None
    articles: int
    wordings: tuple[Wording, ...]
    changes: tuple[Change, ...]
