"""Organisations in a mention: those of the registry, and those whose name tells what they are ("Thai Hope Party")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casus.actors.lexicon import Entry
from casus.actors.matching import TITLES, Match
from casus.actors.names import Token
from casus.actors.phrase import LEADING, Part, capitals_around, is_part_of_name
from casus.actors.reading import STATES, Reading, Setting

KNOWN_NAMES = (*STATES, "institution")
NAMED_SECTORS = frozenset(("PTY", "OPP", "REB", "NGO", "BUS", "MED", "LAB", "CRM", "EDU"))
NAMING_WORDS: Mapping[str, str] = {
    "party": "PTY",
    "alliance": "PTY",
    "front": "REB",
    "movement": "OPP",
    "union": "LAB",
    "federation": "LAB",
    "congress": "PTY",
    "coalition": "PTY",
    "university": "EDU",
    "association": "NGO",
    "network": "NGO",
    "council": "",
    "foundation": "NGO",
    "society": "NGO",
    "committee": "",
    "group": "BUS",
    "company": "BUS",
    "co": "BUS",
    "corp": "BUS",
    "corporation": "BUS",
    "inc": "BUS",
    "ltd": "BUS",
    "bank": "BUS",
    "holding": "BUS",
    "airlines": "BUS",
    "airways": "BUS",
    "industries": "BUS",
    "eximbank": "BUS",
    "confederation": "BUS",
    "chamber": "BUS",
    "television": "MED",
    "radio": "MED",
    "channel": "MED",
    "times": "MED",
    "herald": "MED",
    "news": "MED",
    "tribune": "MED",
    "post": "MED",
    "gazette": "MED",
    "army": "",
    "force": "",
}  # head words of the names of organisations, with the sector they tell; "" where another word must tell it
OPENING_WORDS = frozenset("movement party front radio channel coalition alliance".split())
OPPOSING = frozenset("opponent opponents critic critics rival rivals challengers foes".split())
RULING = frozenset("government governments administration regime cabinet authorities minister ministers".split())


LABOUR = frozenset(
    "labour labor trade trades workers teachers staff employees miners nurses".split()
)  # of a union or congress


def opposes(words: Sequence[Token], part: Part) -> bool:
    return any(word.key == "opposition" for word in words[part.start : part.end])


def part_group(words: Sequence[Token], part: Part, setting: Setting, context: Sequence[str]) -> Entry | None:
    """The organisation named in a part: one in force, of the context's state if there is one."""
    for match in reversed(part.matches):
        entries = [e for e in match.entries if e.kind == "organisation"]
        if not entries:
            continue
        if inside_other_name(words, part, match):
            continue
        others = [e for e in match.entries if e.kind in ("institution", "role") and e.holds(setting.on)]
        others = [e for e in others if e.sector != entries[0].sector or not words[match.start].capital]
        if world_body(words, match, entries) and not any(e.kind in STATES for m in part.matches for e in m.entries):
            others = []
        alive = [e for e in entries if e.holds(setting.on)] or entries
        local = [e for e in alive if e.country and e.country in context]
        if local:
            return local[0]
        if inside_longer_name(words, part, match, entries):
            continue
        shared = len({e.country for e in alive}) > 1 and all(e.country for e in alive)
        if not others and not shared:
            return alive[0]
    return None


def inside_other_name(words: Sequence[Token], part: Part, match: Match) -> bool:
    """A short name is not meant where it only begins another one: "Labour" in "Nigeria Labour Congress"."""
    if match.end - match.start > 1 or match.end >= part.end or words[match.start].upper:
        return False
    after = words[match.end]
    joined = not words[match.start].possessive and after.capital
    return joined and after.key in NAMING_WORDS


def world_body(words: Sequence[Token], match: Match, entries: Sequence[Entry]) -> bool:
    """As in "the Security Council", in capitals: the one of the United Nations, unless a state is named with it."""
    return words[match.start].capital and all(e.sector == "IGO" and not e.country for e in entries)


def inside_longer_name(words: Sequence[Token], part: Part, match: Match, groups: Sequence[Entry]) -> bool:
    """As in "Tunga Islamic Community School" is no armed group, "Basotho National Party" not another state's party."""
    following = next((m for m in part.matches if m.start == match.end), None)
    joins_on = (
        following is not None
        and words[following.start].capital
        and any(e.kind == "role" and e.sector in ("EDU", "HLT", "JUD", "BUS", "MED", "GOV") for e in following.entries)
    )
    before = words[match.start - 1] if match.start > part.start else None
    prefixed = (
        before is not None
        and before.capital
        and not before.possessive
        and match.end - match.start > 1
        and words[match.end - 1].key in NAMING_WORDS
        and not any(
            m.end == match.start and m.end - m.start == 1 and any(e.kind == "role" for e in m.entries)
            for m in part.matches
        )
        and before.key not in LEADING
    )
    return prefixed or (joins_on and groups[0].sector in ("REB", "ETH", "CRM", "NGO"))


def group_reading(
    words: Sequence[Token], part: Part, group: Entry, country: str, role: str, head: str, strength: str
) -> Reading:
    rules = strength == "strong" and role == "GOV" and head in RULING
    if rules and group.country and group.sector in ("PTY", "OPP", "REB"):
        return Reading(group.country, "GOV", "", group.name, "strong", explicit=True)
    if role == "OPP" and group.country and words[part.end - 1].key in OPPOSING:
        return Reading(group.country, "OPP", "", "", "strong", explicit=True)
    sector = "OPP" if group.sector == "PTY" and opposes(words, part) else group.sector
    own = group.country or (country if sector in ("NGO", "REB", "ETH", "REL") else "")
    return Reading(own, sector, group.name, group.name, "strong", explicit=bool(own))


def built_name(words: Sequence[Token], part: Part, role: str) -> tuple[int, int, str] | None:
    """Token span and sector of an organisation that the registry does not know: "Thai Rak Tham Party"."""
    for at in range(part.end - 1, part.start - 1, -1):
        if words[at].key not in NAMING_WORDS or not words[at].capital or names_a_state_body(words, part, at):
            continue
        start, end = name_around(words, part, at)
        while start < at and words[start].key in LEADING | TITLES:
            start += 1
        sector = name_sector(words, at, (start, end), role)
        named = end - start > 1 and (at > start or end > at + 2)
        if named and sector and not (end == at + 1 and at + 1 < part.end and words[at + 1].capital):
            return start, end, sector
    return None


def name_around(words: Sequence[Token], part: Part, at: int) -> tuple[int, int]:
    """The capitals around words[at]; those after it count when it opens the name: "Movement Another Way"."""
    start, end = capitals_around(words, at, at + 1, part.start, len(words))
    opens = start == at and end == at + 1 and words[at].key in OPENING_WORDS and not words[at].possessive
    while opens and end < part.end and is_part_of_name(words[end]) and not any(m.start == end for m in part.matches):
        end += 1
    return start, end


def name_sector(words: Sequence[Token], at: int, name: tuple[int, int], role: str) -> str:
    """Sector of a name by its head word at `at` and the words beside it."""
    inside = {word.key for word in words[name[0] : name[1]]}
    if inside & LABOUR and words[at].key in ("union", "congress", "association", "council", "federation"):
        return "LAB"
    sector = NAMING_WORDS[words[at].key]
    political = role in ("PTY", "OPP", "REB")  # "the Popular Union opposition party"
    return role if political or (role in NAMED_SECTORS and sector != "LAB") else sector


def names_a_state_body(words: Sequence[Token], part: Part, at: int) -> bool:
    """Whether words[at] is in a known name of a state or its body, and no unknown name begins before it."""
    match = next((m for m in part.matches if m.start <= at < m.end and kinds(m) & set(KNOWN_NAMES)), None)
    if match is None:
        return False
    before = words[at - 1] if at > part.start else None
    alone = before is None or not before.capital or before.possessive or before.key in LEADING
    return match.end - match.start > 1 or alone or any(m.end == at and kinds(m) & set(STATES) for m in part.matches)


def kinds(match: Match) -> set[str]:
    return {e.kind for e in match.entries}


def joined_text(name: Sequence[Token]) -> str:
    marks = ("-" if word.joined and at else " " if at else "" for at, word in enumerate(name))
    return "".join(mark + word.text + ("'" if word.possessive else "") for mark, word in zip(marks, name, strict=True))
