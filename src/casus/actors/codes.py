"""Actor codes as the corpus guidelines write them: `RUS-GOV`, `LBN-REB:Hezbollah`, `IGO:UN`."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from functools import lru_cache

from casus.actors.table import RegistryTable
from casus.errors import BadOption

SECTORS = (
    "GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PTY", "OPP", "REB", "CRM", "CVL", "ETH", "REL", "REF", "BUS", "MED",
    "EDU", "LAB", "NGO", "HLT",
)  # fmt: skip
WORLD = ("IGO", "NGO")
_CODE = re.compile(r"(?P<country>[A-Z]{3})(?:-(?P<sector>[A-Z]{3}))?(?::(?P<name>[^:;|]+))?")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def split_code(code: str) -> tuple[str, str, str]:
    """Country, sector and organisation of a code; an organisation of no country has "" and `IGO` or `NGO`."""
    head, _, name = code.partition(":")
    country, _, sector = head.partition("-")
    return ("", country, name) if country in WORLD else (country, sector, name)


@lru_cache(maxsize=1)
def states() -> frozenset[str]:
    """ISO 3166-1 alpha-3 of every state that the registry knows, past ones included."""
    return frozenset(name[1:].upper() for name in RegistryTable.shipped().names() if name.startswith("="))


def check_code(code: str, where: str) -> None:
    """Raises BadOption, with what is allowed and what may be meant, for a code that events cannot have."""
    found = _CODE.fullmatch(code)
    if found is None:
        raise BadOption(
            f"{where}: code={code!r} is none; write COUNTRY-SECTOR:Name, such as KEN-GOV or NGA-REB:Kachalla gang"
        )
    country, sector, name = found["country"], found["sector"], found["name"]
    if country in WORLD:
        if not name or sector:
            raise BadOption(f"{where}: code={code!r} needs a name and no sector, such as IGO:ECOWAS")
        return
    if country not in states():
        near = get_close_matches(country, sorted(states()), 3, 0.5)
        raise BadOption(
            f"{where}: code={code!r}: no state {country!r} (ISO 3166-1 alpha-3)"
            + (f"; near are {', '.join(near)}" if near else "; `casus who Kenya` tells the code of Kenya")
        )
    if sector and sector not in SECTORS:
        raise BadOption(f"{where}: code={code!r}: no sector {sector!r}; known are {', '.join(SECTORS)}")


def is_day(text: str) -> bool:
    """Whether a text is a day, month or year in ISO 8601."""
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return False
    return True
