"""An input that could not be used: reported with its reason, while the run goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Reason = Literal[
    "empty",
    "binary",
    "too-large",
    "bad-encoding",
    "not-article",
    "not-english",
    "bad-json",
    "bad-date",
    "missing",
    "unreadable",
    "crashed",
    "unstorable",
]


@dataclass(frozen=True, slots=True)
class Rejected:
    """One input that intake refused.

    doc: what its article would have been called; for a JSONL line without a usable `id`, `<file stem>:<line number>`.
    path: the file as given, `-` for standard input. message: what is wrong with it and what to do next.
    """

    doc: str
    path: str
    reason: Reason
    message: str
