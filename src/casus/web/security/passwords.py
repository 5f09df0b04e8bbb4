"""Passwords as argon2 hashes. A check takes the same time whether there is such a person or not."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from casus.errors import BadOption

LEAST, MOST = 12, 200
"""Characters."""

AT_ONCE = BoundedSemaphore(2)
"""Each takes 64 MB and 50 ms or more of a core: whoever sends many must not take all of both."""

_HASHER = PasswordHasher()


def hash_password(password: str, name: str) -> str:
    """name: whose it is. Raises BadOption for a password that is too short, too long, or the name itself."""
    if not LEAST <= len(password) <= MOST:
        raise BadOption(f"a password has {LEAST} to {MOST} characters, and this one {len(password)}; give another")
    if len(set(password)) < 5 or (name.casefold() in password.casefold() and len(password) < len(name) + 8):
        raise BadOption(
            "this password is easily guessed; give another, for instance four words that do not belong together"
        )
    with AT_ONCE:
        return _HASHER.hash(_bytes(password))


def is_password(password: str, kept: str | None) -> bool:
    """kept: the hash; None where there is nobody: it takes as long, and the answer is no."""
    fits = False
    with AT_ONCE, suppress(VerificationError, InvalidHashError):
        fits = _HASHER.verify(kept or nobody(), _bytes(password[: MOST + 1]))
    return fits and bool(kept)


@cache
def nobody() -> str:
    """The hash that is checked where there is no person."""
    return _HASHER.hash("nobody knows this")


def _bytes(password: str) -> bytes:
    return password.encode("utf-8", "surrogatepass")
