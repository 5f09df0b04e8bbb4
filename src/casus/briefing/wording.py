"""Values of records in plain words: days, places, figures, who takes part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from casus.records.incident import Casualty, Incident, IncidentDate, IncidentPlace, Losses, Party

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

PRONOUNS = frozenset(
    "he him his she her hers they them their theirs it its i me my we us our you your who whom whose".split()
)
ADJECTIVES = ("an", "ese", "ish", "iet", "ic", "eli", "aqi", "audi", "ench", "utch")
"""How words end that name a state by its adjective: `American`."""
THE = frozenset(
    "Union States Kingdom Emirates Republic Islands Nations Netherlands Philippines Bahamas Maldives Gambia Federation "
    "Organization Organisation Committee Council Commission Court Agency Bank Fund League Front Army Movement Party "
    "Forces Guard Brigades Fighters".split()
)
"""Last words of names that have an article."""
PERSON = "leader:"
"""How the id of a person in the registry begins."""

ARTICLES = frozenset(("The", "A", "An", "Its", "Their", "His", "Her", "Some", "Several", "Two", "Three", "Both"))
LONGEST_PARTY = 48
"""Characters of the words for somebody who has a name."""

MOST_PARTIES = 4
"""Parties of a side that are named."""

DATE_PRECISION: Sequence[str] = (
    "the day is known",
    "within 2 to 6 days",
    "within a week",
    "within a month",
    "within more than a month",
)
"""UCDP's date_prec in words, 1 first."""
WHERE_PRECISION: Mapping[int, str] = {
    1: "the place is known", 2: "near the place", 3: "within a district", 4: "within a province", 5: "within a region",
    6: "within a country", 7: "at sea or in the air",
}  # fmt: skip
"""UCDP's where_prec in words."""


def day_words(day: str | date) -> str:
    """`27 October 1962` of an ISO 8601 day; `October 1962`, `1962` of a month or a year."""
    parts = str(day)[:10].split("-")
    if len(parts) == 1 or not parts[1].isdigit():
        return str(day)
    month = f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return month if len(parts) == 2 else f"{int(parts[2])} {month}"


def span_words(first: str | date, last: str | date) -> str:
    """`24 to 27 October 1962`, without what both days share."""
    one, other = day_words(first).split(), day_words(last).split()
    if one == other:
        return " ".join(other)
    kept = list(one)
    for shared in reversed(other):
        if len(kept) == 1 or kept[-1] != shared:
            break
        kept.pop()
    return f"{' '.join(kept)} to {' '.join(other)}"


def date_words(when: IncidentDate | None) -> str | None:
    """`on 27 October 1962`, `in October 1962`, `between 24 and 27 October 1962`; None when nothing is known."""
    if when is None:
        return None
    if when.basis == "stated" and when.value and when.granularity in ("day", "month", "year"):
        return f"{'on' if when.granularity == 'day' else 'in'} {day_words(when.value)}"
    return interval_words(when.first, when.last)


def interval_words(first: str | None, last: str | None) -> str | None:
    """The same of two days, each None where that side is open."""
    if first and last:
        return (
            f"on {day_words(first)}" if first == last else f"between {span_words(first, last).replace(' to ', ' and ')}"
        )
    if first:
        return f"on or after {day_words(first)}"
    return f"on or before {day_words(last)}" if last else None


def place_words(place: IncidentPlace | None) -> str | None:
    """`Banes, Cuba`: the name, and the country's code where the name is not the whole country."""
    if place is None:
        return None
    name = place.name or place.text
    return name if place.precision == "country" or not place.country else f"{name}, {place.country}"


def party_words(party: Party) -> str:
    """The fullest words of the reports, with the usual name where the words do not hold it: `Moscow (Soviet Union)`.

    The name alone of a pronoun, of somebody known whom only an office names, and for words that go on and on.
    """
    return parties_words([party]) or party.text


def parties_words(side: Sequence[Party]) -> str | None:
    """A side, `A, B and C`, of many the first `and others`; None when nobody is named.

    Whom less than half as many reports name as the best known of the side is left out. Those of the same words stand
    together: `both countries (Cuba, Soviet Union)`.
    """
    names: dict[str, list[str]] = {}
    for party in known_best(side):
        named = names.setdefault(_called(party), [])
        if (aside := _aside(party)) is not None and aside not in named:
            named.append(aside)
    words = [f"{called} ({', '.join(aside)})" if aside else called for called, aside in names.items()]
    return joined([*words[:MOST_PARTIES], "others"] if len(words) > MOST_PARTIES else words) if words else None


def known_best(side: Sequence[Party]) -> Iterator[Party]:
    """Those that at least half as many reports name as the best known of the side; each person once."""
    most = max((party.reports for party in side), default=0)
    seen: set[str] = set()
    for party in side:
        if party.reports * 2 >= most and not (party.id in seen and _is_person(party)):
            seen.add(party.id or "")
            yield party


def _is_person(party: Party) -> bool:
    return (party.id or "").startswith(PERSON)


def _called(party: Party) -> str:
    """The words for it, without an article's capital."""
    text, name = party.text, party.name
    if name is not None and text.casefold() != f"the {name.casefold()}":
        office = _is_person(party) and not _holds(text, name.split()[-1])
        adjective = party.code == party.country and text.endswith(ADJECTIVES) and " " not in text
        if text.casefold() in PRONOUNS or _holds(name, text) or office or adjective or len(text) > LONGEST_PARTY:
            return name if _is_person(party) else with_article(name)
    return within(text)


def with_article(name: str) -> str:
    """`the Soviet Union`, `Sylvania`: the name of a state, body or group as it stands within a sentence."""
    return f"the {name}" if name.split()[-1] in THE and not name.casefold().startswith("the ") else name


def within(text: str) -> str:
    """Words as they stand within a sentence: an article has no capital."""
    first, _, rest = text.partition(" ")
    return f"{first.lower()} {rest}" if rest and first in ARTICLES else text


def _aside(party: Party) -> str | None:
    """The usual name where the words do not tell; of a person they do."""
    told = party.name is None or _is_person(party) or _holds(_called(party), party.name)
    return None if told else party.name


def _holds(text: str, words: str) -> bool:
    return words.casefold() in text.casefold()


def joined(words: Iterable[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    *others, last = list(words) or [""]
    return f"{', '.join(others)} and {last}" if others else last


def figure_words(figure: Casualty | Losses) -> str:
    """`12`, `at least 12`, `up to 30`, `10 to 12`."""
    low, best, high = figure.low, figure.best, figure.high
    if low is not None and high is not None:
        return f"{low:,}" if low == high else f"{low:,} to {high:,}"
    if low is not None:
        return f"at least {low:,}"
    if high is not None:
        return f"up to {high:,}"
    return f"{best:,}" if best is not None else "a number not known"


def doers_known(incident: Incident) -> bool:
    """Whether anybody of those who did it is known."""
    return any(not party.code.startswith("UNK") for party in incident.actor)
