"""People of the desk, what they hold to come in by, what they did, and the searches they keep.

All times are ISO 8601 in UTC; those that end something are None while it goes on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Detail = Mapping[str, object]
Role = Literal["reader", "reviewer", "admin"]
ROLES: tuple[Role, ...] = ("reader", "reviewer", "admin")
"""Each may do what those before it may."""


@dataclass(frozen=True, slots=True)
class Person:
    """key: its number. password: the argon2 hash; it is left out of what is printed."""

    key: int
    name: str
    role: Role
    made: str
    disabled: str | None = None
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Session:
    """A login that goes on. seen: its last sign of life, to some minutes. address: from where it was begun."""

    key: int
    made: str
    seen: str
    expires: str
    address: str


@dataclass(frozen=True, slots=True)
class Token:
    """A key for programs. start: its first characters, by which its owner recognises it. last_used: to some minutes."""

    key: int
    person: str
    label: str
    start: str
    made: str
    last_used: str | None = None
    expires: str | None = None
    revoked: str | None = None


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One change made on the desk. person: the name; None for a visitor who need not log in, and the command line.

    action: verb and thing, such as `add person`. object: what it was done to. address: from where; `command line`.
    """

    key: int
    at: str
    person: str | None
    role: Role
    action: str
    object: str
    address: str
    detail: Detail


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """address: the query string of the page that it was saved on."""

    key: int
    name: str
    made: str
    address: str
