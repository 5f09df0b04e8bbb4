"""From the text of one mention to a code. `link` knows the order; each step is a function below it.

head part ("the army" of "the army of Chad") -> organisation, sector and state named in it
-> what the following parts add -> the holder of a name by date -> the article's home country
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from casus.actors import dated
from casus.actors.lexicon import PERSONS, Entry, Lexicon
from casus.actors.matching import find
from casus.actors.names import Token, key, mention_tokens
from casus.actors.organisations import built_name, group_reading, joined_text, opposes, part_group
from casus.actors.phrase import (
    PLACING,
    Part,
    is_pronoun,
    is_unnamed_group,
    parts,
    segments,
)
from casus.actors.reading import STATES, Reading, Setting
from casus.records.link import ActorLink, Reason

UNKNOWN = ActorLink("UNK")
AIRCRAFT = re.compile(r"(?:\b(?:F|J|JF|MiG|Su|Yak|Mirage) \d+|\b(?:Rafale|Gripen|Mirage|Typhoon|Eurofighter))$")
DIPLOMATS = frozenset("envoy envoys ambassador embassy consulate legation consul mission".split())
STATES_OF = frozenset("countries states nations republics kingdoms".split())
"""Of a state named with them they are the neighbours or allies: not "Cambodian villages"."""
FEW = 4
JOINS_ORGANISATION = frozenset(("GOV", "MIL", "REB", "PTY", "OPP", "LAB", "NGO", "LEG", "IGO", ""))


def link(text: str, lexicon: Lexicon, setting: Setting) -> ActorLink:
    """The code of one mention, UNK when its words and the setting do not tell."""
    words = without_others(mention_tokens(text))
    if not words or is_pronoun(words) or is_unnamed_group(words):
        return UNKNOWN
    matches = find(words, lexicon)
    for start, end in segments(words):
        inside = tuple(m for m in matches if start <= m.start and m.end <= end)
        reading = read(words, parts(words, start, end, inside), setting)
        found = coded(reading, setting, lexicon)
        if found.code != "UNK":
            return found
        if reading.strength == "unknown" or (reading.strength == "country" and reading.head.endswith("s")):
            return UNKNOWN  # "several African countries"
    return local_link(setting, lexicon)


def local_link(setting: Setting, lexicon: Lexicon) -> ActorLink:
    """The home state of a mention whose words tell nothing, without an id, since nobody was recognised."""
    if not setting.throughout or setting.home is None:
        return UNKNOWN
    return ActorLink(setting.home, lexicon.country_name(setting.home), setting.home, None, None, "home")


def without_others(words: Sequence[Token]) -> Sequence[Token]:
    """The named ones of "Emmanuel Macron and others"."""
    return words[:-2] if [word.key for word in words[-2:]] == ["and", "others"] else words


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
    context = tuple(c for c in (country, setting.context) if c)
    role, strength, head_word = part_role(words, part)
    group = part_group(words, part, setting, context)
    if group is not None and group.sector == "IGO" and strength == "country" and not head_word.endswith("s"):
        return Reading(strength="unknown")  # "the European country" is one of its members
    if group is not None:
        return group_reading(words, part, group, country, role, head_word, strength)
    built = built_name(words, part, role)
    if built is not None:
        start, end, sector = built
        country, _ = part_state(words, part, setting, (start, end))
        return Reading(country, sector, joined_text(words[start:end]), "", "strong", head_word, bool(country))
    institution = part_institution(part, setting, country)
    own = (institution.country,) if institution is not None and institution.country else ()
    person = part_person(part, setting, (*context, *own, *setting.others))
    titled = is_holder(person, institution, setting)
    if institution is not None and strength in ("", "weak") and not titled:
        owner = country or institution.country
        known = "strong" if owner or setting.home is None else "unknown"  # the home state has no body of that name
        return Reading(owner, institution.sector, "", institution.name, known, explicit=bool(country))
    country = country or (institution.country if institution is not None else "")
    if person is not None and (strength in ("", "weak") or role in ("GOV", "MIL", "PTY", "OPP", "")):
        return person_reading(person, country, role if strength == "strong" else "", setting)
    return Reading(country, role, "", "", strength, head_word, bool(country), False, at_end)


def is_holder(person: Entry | None, institution: Entry | None, setting: Setting) -> bool:
    """Whether a body and the person named after it go together; a surname alone must be that of one in office."""
    if person is None or institution is None or person.country != institution.country:
        return False
    return person.holds(setting.on) or not person.kind.startswith("surname")


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
            dated.nearest(meant, [c for c in (setting.context,) if c and kind == "adjective"]), setting.on
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
        if entry.sector == "REB" and flies(words, match.start):
            return "MIL", "strong", word
        if entry.strength == "strong":
            opposed = entry.sector in ("LEG", "PTY") and opposes(words, part)
            return ("OPP" if opposed else entry.sector), "strong", word
        weak = weak or (entry.sector, entry.strength, word)
        if entry.strength in ("country", "unknown"):
            break
    return weak or ("", "", "")


def flies(words: Sequence[Token], at: int) -> bool:
    """Whether what stands before a role is an aircraft: `F-16 fighters` are no rebels."""
    return AIRCRAFT.search(" ".join(word.text for word in words[max(0, at - 3) : at])) is not None


def part_institution(part: Part, setting: Setting, country: str) -> Entry | None:
    """A state's own body ("the Pentagon"); a name that many states use is the context's own, or of no state."""
    for match in reversed(part.matches):
        entries = [e for e in match.entries if e.kind == "institution"]
        if not entries:
            continue
        role = next((e for e in match.entries if e.kind == "role"), None)
        local = [e for e in entries if e.country == (country or setting.context)]
        local = local or ([] if role else of_named_state(entries, setting))
        chosen = dated.state(local or entries, setting.on)
        shared = role is not None or len({e.country for e in dated.in_force(entries, setting.on)}) > 1
        if chosen is None or local or not shared:
            return chosen
        if role is None and len({e.country for e in entries}) <= FEW:
            return replace(chosen, country="")
        return replace(chosen, country=country or setting.home or "", sector=(role and role.sector) or chosen.sector)
    return None


def of_named_state(entries: Sequence[Entry], setting: Setting) -> list[Entry]:
    """Of a name that only a few states have, that of the state which the article names most."""
    if len({e.country for e in entries}) > FEW:
        return []
    named = (e for state in setting.others for e in entries if e.country == state)
    return list(islice(named, 1))


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


def coded(reading: Reading, setting: Setting, lexicon: Lexicon) -> ActorLink:
    """The code of a reading, with the home country where the words name no state.

    Its name is the most definite one of who is meant: the person, else the organisation or body, else the state.
    """
    if reading.group and reading.sector in ("IGO", "NGO") and not reading.country:
        code = f"{reading.sector}:{reading.group}"
        reason: Reason = "person" if reading.person else "named"
        return ActorLink(code, reading.name, None, reading.sector, identifier("org", reading.group), reason)
    if reading.strength == "unknown" and not reading.country:
        return UNKNOWN
    if reading.sector == "IGO" and not reading.group and not reading.explicit:
        return ActorLink("IGO", None, None, "IGO", None, "named")  # "international organizations"
    country = reading.country or (setting.home or "" if reading.sector or reading.strength == "country" else "")
    country = country if reading.person else state_on(country, setting.on, lexicon)
    state = lexicon.country_name(country)
    if reading.ends_in_state and not reading.sector and not reading.group:
        sector = {"capital": "GOV"}.get(reading.ends_in_state, "")
        code = "-".join(filter(None, (country, sector)))
        return ActorLink(code, state, country, sector or None, f"country:{country}", "named")
    if reading.strength == "country":
        plural = reading.head.endswith("s") and (not reading.explicit or reading.head in STATES_OF)
        reason = "named" if reading.country else "home"
        row = ActorLink(country, state, country, None, f"country:{country}", reason)
        return UNKNOWN if plural or not country else row
    if not country and not reading.sector:
        return UNKNOWN
    code = "-".join(filter(None, (country or "UNK", reading.sector)))
    code += f":{reading.group}" if reading.group else ""
    kind = "leader" if reading.person else "org" if reading.group else "country"
    label = f"{country}:{key(reading.name).replace(' ', '-')}" if reading.person else reading.group or country
    name = reading.name or reading.group or state
    reason = "person" if reading.person else "named" if reading.country or reading.group else "home"
    return ActorLink(code, name, country or None, reading.sector or None, identifier(kind, label), reason)


def state_on(country: str, on: date | None, lexicon: Lexicon) -> str:
    """Which state bore this one's name on that day: what is of Russia was of the Soviet Union in 1962."""
    name = lexicon.country_name(country) if on else None
    bearing = [entry for entry in lexicon.entries(key(name)) if entry.kind == "country"] if name else []
    then = dated.in_force(bearing, on)
    if not then or any(entry.country == country for entry in then):
        return country
    return then[0].country


def identifier(kind: str, label: str) -> str | None:
    return f"{kind}:{label}" if label else None
