"""What is known when a mention is read, and what one part of it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

STATES = ("country", "adjective", "people", "capital", "city")


@dataclass(frozen=True, slots=True)
class Setting:
    """When the article was published and which state it is about; None when unknown.

    home: the state of a mention that names none. about: the state whose meaning of a name comes first; home if None.
    throughout: whether the article is about the home state throughout, so that even people and things of whom nothing
    is known are taken for its own. others: the states that the article names, those named most first.
    """

    on: date | None
    home: str | None
    about: str | None = None
    throughout: bool = False
    others: tuple[str, ...] = ()

    @property
    def context(self) -> str | None:
        return self.home or self.about


@dataclass(frozen=True, slots=True)
class Reading:
    """What one part of a mention says. Fields stay None or "" where it says nothing.

    strength: of the head noun (see `Entry`); group: name of an organisation; explicit: the state is in the words.
    """

    country: str = ""
    sector: str = ""
    group: str = ""
    name: str = ""
    strength: str = ""
    head: str = ""
    explicit: bool = False
    person: bool = False
    ends_in_state: str = ""

    @property
    def empty(self) -> bool:
        return not (self.country or self.sector or self.group or self.strength)
