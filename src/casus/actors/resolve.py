"""From the text of one mention to a code. `link` knows the order; each step is a function below it.

head part ("the army" of "the army of Chad") -> organisation, sector and state named in it
-> what the following parts add -> the holder of a name by date -> the article's home country
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casus.actors import dated
from casus.actors.lexicon import PERSONS, Entry, Lexicon
from casus.actors.matching import TITLES, Match, find
from casus.actors.names import Token, key, tokens
from casus.actors.phrase import (
    LEADING,
    PLACING,
    Part,
    capitals_around,
    is_pronoun,
    is_unnamed_group,
    parts,
    segments,
)
from casus.records.link import ActorLink

UNKNOWN = ActorLink("UNK")
STATES = ("country", "adjective", "people", "capital", "city")
KNOWN_NAMES = (*STATES, "institution")
NAMED_SECTORS = frozenset(("PTY", "OPP", "REB", "NGO", "BUS", "MED", "LAB", "CRM"))
NAMING_WORDS: Mapping[str, str] = {
    "party": "PTY",
    "alliance": "PTY",
    "front": "REB",
    "movement": "OPP",
    "union": "LAB",
    "federation": "LAB",
    "association": "NGO",
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
}  # last words of the names of organisations, with the sector they tell; "" where another word must tell it
DIPLOMATS = frozenset("envoy envoys ambassador embassy consulate legation consul mission".split())
JOINS_ORGANISATION = frozenset(("GOV", "MIL", "REB", "PTY", "OPP", "LAB", "NGO", "LEG", "IGO", ""))
OPPOSING = frozenset("opponent opponents critic critics rival rivals challengers foes".split())
RULING = frozenset("government governments administration regime cabinet authorities minister ministers".split())


@dataclass(frozen=True, slots=True)
class Setting:
    """When the article was published and which state it is about; None when unknown."""

    on: date | None
    home: str | None


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


def link(text: str, lexicon: Lexicon, setting: Setting) -> ActorLink:
    """The code of one mention, UNK when its words and the setting do not tell."""
    words = tokens(text)
    if not words or is_pronoun(words) or is_unnamed_group(words):
        return UNKNOWN
    matches = find(words, lexicon)
    for start, end in segments(words):
        inside = tuple(m for m in matches if start <= m.start and m.end <= end)
        reading = read(words, parts(words, start, end, inside), setting)
        found = coded(reading, setting)
        if found.code != "UNK":
            return found
        if reading.strength == "unknown":
            return UNKNOWN
    return UNKNOWN


def read(words: Sequence[Token], found: Sequence[Part], setting: Setting) -> Reading:
    """The head part, completed by the parts after it."""
    if not found:
        return Reading()
    head = read_part(words, found[0], setting)
    rest = found[1:]
    if not rest or head.group:
        return head
    if head.strength in ("weak", "unknown") or head.empty:
        return under_weak_head(words, head, rest, setting)
    return under_strong_head(words, head, rest, setting)


def under_weak_head(words: Sequence[Token], head: Reading, rest: Sequence[Part], setting: Setting) -> Reading:
    """As in "A spokesman for Hamas", "members of the police", "thousands of Bolivians": the rest decides."""
    inner = read(words, rest, setting)
    if head.empty and (rest[0].opener not in PLACING or words[rest[0].start - 2].capital):
        return head
    if inner.empty:
        return head
    if inner.group or (inner.sector and inner.strength != "unknown"):
        return replace(inner, country=inner.country or head.country, explicit=inner.explicit or head.explicit)
    return replace(
        head, country=head.country or inner.country, explicit=head.explicit or inner.explicit, strength="strong"
    )


def under_strong_head(words: Sequence[Token], head: Reading, rest: Sequence[Part], setting: Setting) -> Reading:
    """As in "protesters in Cairo", "president of CONAIE", "envoy of Egypt to Oman": the rest adds state or group."""
    for part in rest:
        if part.opener not in PLACING and not (part.opener == "for" and not head.explicit and part is rest[0]):
            continue
        inner = read_part(words, part, setting)
        if inner.group and head.sector in JOINS_ORGANISATION and part is rest[0] and not head.person:
            return replace(inner, country=inner.country or (head.country if head.explicit else ""))
        abroad = part.opener == "in" and head.head in DIPLOMATS
        if head.person or head.explicit or abroad or not inner.country or not inner.explicit:
            continue
        if part.opener in (("of",) if head.name else PLACING):
            return replace(head, country=inner.country, explicit=True)
    return head


def read_part(words: Sequence[Token], part: Part, setting: Setting) -> Reading:
    """Everything named in one part; its last role or organisation is the head."""
    country, at_end = part_state(words, part, setting, None)
    context = tuple(c for c in (country, setting.home) if c)
    role, strength, head_word = part_role(words, part)
    group = part_group(words, part, setting, context)
    if group is not None:
        return group_reading(words, part, group, country, role, head_word, strength)
    institution = part_institution(part, setting, country)
    if institution is not None and strength in ("", "weak"):
        return Reading(
            country or institution.country, institution.sector, "", institution.name, "strong", explicit=bool(country)
        )
    country = country or (institution.country if institution is not None else "")
    person = part_person(part, setting, context)
    if person is not None and (strength in ("", "weak") or role in ("GOV", "MIL", "PTY", "OPP")):
        return person_reading(person, country, role if strength == "strong" else "", setting)
    built = built_name(words, part, role)
    if built is not None:
        start, end, sector = built
        country, _ = part_state(words, part, setting, (start, end))
        return Reading(country, sector, joined_text(words[start:end]), "", "strong", head_word, bool(country))
    return Reading(country, role, "", "", strength, head_word, bool(country), False, at_end)


def joined_text(name: Sequence[Token]) -> str:
    return "".join(("-" if w.joined and at else " " if at else "") + w.text for at, w in enumerate(name))


def part_state(words: Sequence[Token], part: Part, setting: Setting, name: tuple[int, int] | None) -> tuple[str, str]:
    """The state named in a part, and the kind of name when the part ends with it ("Moscow", "the Russians").

    name: token span of an organisation's name, whose towns ("San Isidro Movement") tell nothing.
    """
    country, ends = "", ""
    for match in part.matches:
        entries = [e for e in match.entries if e.kind in STATES]
        roles = any(e.kind == "role" for e in match.entries)
        if not entries or (roles and all(e.kind == "city" for e in entries)):
            continue
        kind = entries[0].kind
        if name is not None and kind == "city" and name[0] <= match.start < name[1]:
            continue
        meant = [e for e in entries if e.kind == kind]
        chosen = dated.state(
            dated.nearest(meant, [c for c in (setting.home,) if c and kind == "adjective"]), setting.on
        )
        if chosen is None or (country and kind == "city"):
            continue
        country, ends = chosen.country, ""
        if match.end == part.end and not words[match.end - 1].possessive:
            ends = kind
    return country, ends


def part_role(words: Sequence[Token], part: Part) -> tuple[str, str, str]:
    """Sector, strength and word of the head noun: the last role, unless it is weak and a stronger one precedes."""
    weak: tuple[str, str, str] | None = None
    for match in reversed(part.matches):
        entry = next((e for e in match.entries if e.kind == "role"), None)
        if entry is None or any(e.kind in ("institution", "organisation") for e in match.entries):
            continue
        word = words[match.end - 1].key
        if entry.strength == "strong":
            opposed = entry.sector in ("LEG", "PTY") and opposes(words, part)
            return ("OPP" if opposed else entry.sector), "strong", word
        weak = weak or (entry.sector, entry.strength, word)
        if entry.strength in ("country", "unknown"):
            break
    return weak or ("", "", "")


def opposes(words: Sequence[Token], part: Part) -> bool:
    return any(word.key == "opposition" for word in words[part.start : part.end])


def part_group(words: Sequence[Token], part: Part, setting: Setting, context: Sequence[str]) -> Entry | None:
    """The organisation named in a part: one in force, of the context's state if there is one."""
    for match in reversed(part.matches):
        entries = [e for e in match.entries if e.kind == "organisation"]
        if not entries:
            continue
        others = [e for e in match.entries if e.kind in ("institution", "role") and e.holds(setting.on)]
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


def part_institution(part: Part, setting: Setting, country: str) -> Entry | None:
    """A state's own body ("the Pentagon"); a name that many states use is the context's own."""
    for match in reversed(part.matches):
        entries = [e for e in match.entries if e.kind == "institution"]
        if not entries:
            continue
        generic = any(e.kind == "role" for e in match.entries)
        local = [e for e in entries if e.country == (country or setting.home)]
        chosen = dated.state(local or entries, setting.on)
        if chosen is None or not generic or local or not (country or setting.home):
            return chosen
        role = next(e for e in match.entries if e.kind == "role")
        return replace(chosen, country=country or setting.home or "", sector=role.sector or chosen.sector)
    return None


def part_person(part: Part, setting: Setting, context: Sequence[str]) -> Entry | None:
    for match in reversed(part.matches):
        entries = [e for e in match.entries if e.kind in PERSONS]
        if entries and not any(e.kind in STATES[:4] or e.kind == "role" for e in match.entries):
            found = dated.holder(entries, setting.on, context)
            if found is not None:
                return found
    return None


def person_reading(person: Entry, country: str, role: str, setting: Setting) -> Reading:
    """A holder in office has the office's sector; one out of office that of the words ("former president"), if any."""
    kind, _, group = person.sector.partition(":")
    if group:
        return Reading(person.country, kind, group, person.name, "strong", person=True, explicit=True)
    keeps = person.holds(setting.on) and role not in ("PTY", "OPP")
    return Reading(
        person.country or country, person.sector if keeps else role, "", person.name, "strong", "", True, True
    )


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
    for at in range(part.end - 1, part.start, -1):
        word = words[at]
        known = any(m.start <= at < m.end and any(e.kind in KNOWN_NAMES for e in m.entries) for m in part.matches)
        if word.key not in NAMING_WORDS or not word.capital or known:
            continue
        start, end = capitals_around(words, at, at + 1, part.start, len(words))
        while start < end and words[start].key in LEADING | TITLES:
            start += 1
        sector = role if role in NAMED_SECTORS else NAMING_WORDS[word.key]
        if end - start > 1 and sector and not (end == at + 1 and at + 1 < part.end and words[at + 1].capital):
            return start, end, sector
    return None


def coded(reading: Reading, setting: Setting) -> ActorLink:
    """The code of a reading, with the home country where the words name no state."""
    if reading.group and reading.sector in ("IGO", "NGO") and not reading.country:
        return ActorLink(
            f"{reading.sector}:{reading.group}", reading.name, None, reading.sector, identifier("org", reading.group)
        )
    if reading.ends_in_state and not reading.sector and not reading.group:
        return state_link(reading)
    if reading.strength == "unknown" and not reading.country:
        return UNKNOWN
    country = reading.country or (setting.home or "" if reading.sector or reading.strength == "country" else "")
    if reading.strength == "country":
        plural = reading.head.endswith("s")
        return UNKNOWN if plural or not country else ActorLink(country, None, country, None, f"country:{country}")
    sector = reading.sector
    if not country and not sector:
        return UNKNOWN
    code = "-".join(filter(None, (country or "UNK", sector)))
    code += f":{reading.group}" if reading.group else ""
    kind = "leader" if reading.person else "org" if reading.group else "country"
    label = f"{country}:{key(reading.name).replace(' ', '-')}" if reading.person else reading.group or country
    return ActorLink(
        code, reading.name or reading.group or None, country or None, sector or None, identifier(kind, label)
    )


def state_link(reading: Reading) -> ActorLink:
    sector = {"capital": "GOV"}.get(reading.ends_in_state, "")
    code = "-".join(filter(None, (reading.country, sector)))
    return ActorLink(code, None, reading.country, sector or None, f"country:{reading.country}")


def identifier(kind: str, label: str) -> str | None:
    return f"{kind}:{label}" if label else None
