"""From the text of one mention to a code. `link` knows the order; each step is a function below it.

head part ("the army" of "the army of Chad") -> organisation, sector and state named in it
-> what the following parts add -> the holder of a name by date -> the article's home country
"""

from __future__ import annotations

from collections.abc import Sequence
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
NAMED_SECTORS = frozenset(("PTY", "OPP", "REB", "NGO", "BUS", "MED", "LAB", "CRM"))
NAMING_WORDS = frozenset(
    "party front movement union association foundation company corp corporation bank group federation alliance army "
    "society congress television radio channel times herald news confederation fund brigade brigades forces tribune "
    "airlines airways holding industries ltd inc post gazette council committee".split()
)
JOINS_ORGANISATION = frozenset(("GOV", "MIL", "REB", "PTY", "OPP", "LAB", "NGO", "LEG", "IGO", ""))
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
    """ "A spokesman for Hamas", "members of the police", "thousands of Bolivians": the rest decides."""
    inner = read(words, rest, setting)
    if head.empty and (rest[0].opener not in PLACING or words[rest[0].start - 2].capital):
        return head
    if inner.empty:
        return head
    if inner.group or (inner.sector and inner.strength != "unknown"):
        return replace(inner, country=inner.country or head.country, explicit=inner.explicit or head.explicit)
    return replace(head, country=head.country or inner.country, explicit=head.explicit or inner.explicit, strength="strong")


def under_strong_head(words: Sequence[Token], head: Reading, rest: Sequence[Part], setting: Setting) -> Reading:
    """ "Protesters in Cairo", "president of CONAIE", "ambassador of Egypt to Mauritius": the rest adds state or group."""
    for part in rest:
        if part.opener not in PLACING and not (part.opener == "for" and not head.explicit and part is rest[0]):
            continue
        inner = read_part(words, part, setting)
        if inner.group and head.sector in JOINS_ORGANISATION and part is rest[0]:
            return replace(inner, country=inner.country or (head.country if head.explicit else ""))
        if head.person or head.explicit or not inner.country or not inner.explicit:
            continue
        if part.opener in PLACING:
            return replace(head, country=inner.country, explicit=True)
    return head


def read_part(words: Sequence[Token], part: Part, setting: Setting) -> Reading:
    """Everything named in one part; its last role or organisation is the head."""
    country, at_end = part_state(words, part, setting)
    context = tuple(c for c in (country, setting.home) if c)
    role, strength, head_word = part_role(words, part, bool(country))
    group = part_group(words, part, setting, context, role)
    institution = part_institution(part, setting, country)
    person = part_person(part, setting, context) if group is None else None
    if group is not None:
        return group_reading(words, part, group, country, role, strength)
    if institution is not None and strength in ("", "weak"):
        return Reading(country or institution.country, institution.sector, "", institution.name, "strong", explicit=True)
    if person is not None and (strength in ("", "weak") or role in ("GOV", "MIL", "PTY", "OPP")):
        return person_reading(person, country, role if strength == "strong" else "")
    built = built_name(words, part, role, strength)
    state = Reading(country, role, built, "", strength, head_word, bool(country), False, at_end)
    return state


def part_state(words: Sequence[Token], part: Part, setting: Setting) -> tuple[str, str]:
    """The state named in a part, and the kind of name when the part ends with it ("Moscow", "the Russians")."""
    country, ends = "", ""
    for match in part.matches:
        entries = [e for e in match.entries if e.kind in STATES]
        roles = any(e.kind == "role" for e in match.entries)
        if not entries or (roles and all(e.kind == "city" for e in entries)):
            continue
        kind = entries[0].kind
        meant = [e for e in entries if e.kind == kind]
        chosen = dated.state(dated.nearest(meant, [c for c in (setting.home,) if c and kind == "adjective"]), setting.on)
        if chosen is None or (country and kind == "city"):
            continue
        country, ends = chosen.country, ""
        if match.end == part.end and not words[match.end - 1].possessive:
            ends = kind
    return country, ends


def part_role(words: Sequence[Token], part: Part, explicit: bool) -> tuple[str, str, str]:
    """Sector, strength and word of the head noun: the last role, unless it is weak and a stronger one precedes."""
    weak: tuple[str, str, str] | None = None
    opposed = False
    for match in reversed(part.matches):
        entry = next((e for e in match.entries if e.kind == "role"), None)
        if entry is None or any(e.kind in ("institution", "organisation") for e in match.entries):
            continue
        word = words[match.end - 1].key
        if entry.strength == "strong":
            if entry.sector in ("LEG", "PTY") and opposes(words, part):
                opposed = True
            return ("OPP" if opposed else entry.sector), "strong", word
        weak = weak or (entry.sector, entry.strength, word)
        if entry.strength in ("country", "unknown"):
            break
    return weak or ("", "", "")


def opposes(words: Sequence[Token], part: Part) -> bool:
    return any(word.key == "opposition" for word in words[part.start : part.end])


def part_group(
    words: Sequence[Token], part: Part, setting: Setting, context: Sequence[str], role: str
) -> Entry | None:
    """The organisation named in a part: one in force, of the context's state if there is one."""
    for match in reversed(part.matches):
        entries = [e for e in match.entries if e.kind == "organisation"]
        if not entries:
            continue
        others = [e for e in match.entries if e.kind in ("institution", "role")]
        alive = dated.in_force(entries, setting.on) or tuple(entries)
        local = [e for e in alive if e.country and e.country in context]
        if local:
            return local[0]
        if not others:
            return alive[0]
    return None


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


def person_reading(person: Entry, country: str, role: str) -> Reading:
    _, _, group = person.sector.partition(":")
    if group:
        kind = person.sector.partition(":")[0]
        return Reading(person.country, kind, group, person.name, "strong", person=True, explicit=True)
    sector = role or person.sector
    return Reading(person.country or country, sector, "", person.name, "strong", person=True, explicit=True)


def group_reading(
    words: Sequence[Token], part: Part, group: Entry, country: str, role: str, strength: str
) -> Reading:
    rules = strength == "strong" and role == "GOV" and words[part.end - 1].key in RULING
    if rules and group.country and group.sector in ("PTY", "OPP", "REB"):
        return Reading(group.country, "GOV", "", group.name, "strong", explicit=True)
    sector = "OPP" if group.sector == "PTY" and opposes(words, part) else group.sector
    own = group.country or (country if sector in ("NGO", "REB", "ETH") else "")
    return Reading(own, sector, group.name, group.name, "strong", explicit=bool(own))


def built_name(words: Sequence[Token], part: Part, role: str, strength: str) -> str:
    """The name of an organisation that the registry does not know, from its capitals: "Thai Rak Tham Party"."""
    if strength not in ("strong", "weak") or (strength == "strong" and role not in NAMED_SECTORS):
        return ""
    for match in reversed(part.matches):
        if match.end <= part.start or words[match.end - 1].key not in NAMING_WORDS or not words[match.end - 1].capital:
            continue
        start, end = capitals_around(words, match.start, match.end, part.start, part.end)
        while start < end and words[start].key in LEADING | TITLES:
            start += 1
        if end - start > 1 and role in NAMED_SECTORS:
            return " ".join(word.text for word in words[start:end])
    return ""


def coded(reading: Reading, setting: Setting) -> ActorLink:
    """The code of a reading, with the home country where the words name no state."""
    if reading.group and reading.sector in ("IGO", "NGO") and not reading.country:
        return ActorLink(f"{reading.sector}:{reading.group}", reading.name, None, reading.sector, identifier("org", reading.group))
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
    return ActorLink(code, reading.name or reading.group or None, country or None, sector or None, identifier(kind, label))


def state_link(reading: Reading) -> ActorLink:
    sector = {"capital": "GOV"}.get(reading.ends_in_state, "")
    code = "-".join(filter(None, (reading.country, sector)))
    return ActorLink(code, None, reading.country, sector or None, f"country:{reading.country}")


def identifier(kind: str, label: str) -> str | None:
    return f"{kind}:{label}" if label else None


