"""What can be read off an actor's code, `COUNTRY-SECTOR:Name`, each part optional (docs/registry.md)."""

from __future__ import annotations

OF_THEIR_OWN = frozenset({"REB", "CRM", "UAF", "BUS", "NGO"})
"""Sectors whose named bodies act for themselves and not for the country that they are from."""

NOBODY = "UNK"
BODIES = frozenset({"IGO", "NGO", "MNC"})


def country_of(code: str) -> str | None:
    """ISO 3166-1 alpha-3; None for bodies and the unknown."""
    head = code.partition(":")[0].partition("-")[0]
    return head if len(head) == 3 and head not in BODIES and head != NOBODY else None


def sector_of(code: str) -> str | None:
    return code.partition(":")[0].partition("-")[2] or None


def name_in(code: str) -> str | None:
    return code.partition(":")[2] or None


def root_of(code: str) -> str | None:
    """Who stands behind it: `ISR` for `ISR-MIL`, the code itself for a body or a group that acts for itself.

    None for nobody known.
    """
    if code.partition(":")[0] == NOBODY and not name_in(code):
        return None
    country, sector = country_of(code), sector_of(code)
    if country is None or (sector in OF_THEIR_OWN and name_in(code)):
        return code
    return country
