"""The organisations of one article: acronyms that it explains, and what "the party" or "the rebels" means in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from casus.actors.introductions import Resolve
from casus.actors.lexicon import Entry, Kind, Lexicon
from casus.actors.local import first_place
from casus.actors.matching import Match
from casus.actors.names import Token, key, mention_tokens
from casus.actors.organisations import NAMING_WORDS, name_sector
from casus.actors.people import BRIDGES
from casus.actors.phrase import capitals_around
from casus.records.link import ActorLink

POINTING = frozenset("the this that its their our".split())
OF_A_PARTY = frozenset(
    "mp mps leader leaders board member members official officials chief president chairman chairwoman chairperson "
    "spokesman spokesperson spokeswoman secretary colleague colleagues lawmaker lawmakers supporters leadership "
    "executive activists workers source sources whip boss bosses founder".split()
)
KINDS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("party",), frozenset(("PTY", "OPP"))),
    **dict.fromkeys(("movement", "front"), frozenset(("REB", "OPP", "PTY", "NGO"))),
    **dict.fromkeys(
        ("rebels", "guerrillas", "insurgents", "militants", "separatists", "fighters", "gunmen", "militia"),
        frozenset(("REB",)),
    ),
    **dict.fromkeys(("group", "faction"), frozenset(("REB", "PTY", "OPP", "NGO", "BUS", "LAB"))),
    **dict.fromkeys(("organisation", "organization"), frozenset(("REB", "NGO", "IGO", "LAB", "OPP"))),
    **dict.fromkeys(("union", "unions"), frozenset(("LAB",))),
    **dict.fromkeys(("company", "firm", "developer"), frozenset(("BUS",))),
    **dict.fromkeys(("bloc", "alliance"), frozenset(("IGO",))),
    **dict.fromkeys(("association", "foundation", "ngo"), frozenset(("NGO",))),
}  # nouns that point back to an organisation, and the sectors it may have


@dataclass(frozen=True)
class Groups:
    """Organisations in the order in which an article names them.

    text: the whole article. starts: offsets of the names, ascending; links: of the same names.
    """

    text: str
    starts: Sequence[int]
    links: Sequence[ActorLink]

    def meant_by(self, mention: str, words: Sequence[Token], at: int | None = None) -> ActorLink | None:
        """The organisation that a mention such as "the party's senator" points back to, None without one.

        at: offset of the mention; without it, of the first place where its words stand. It is the last one of a
        fitting sector named before the mention, or else the only one of the article.
        """
        noun = pointing_noun(words)
        if noun is None:
            return None
        fitting = [index for index, found in enumerate(self.links) if found.sector in KINDS[noun]]
        start = first_place(self.text, mention) if at is None else at
        before = [index for index in fitting if index < bisect_left(self.starts, start)]
        if before:
            return self.links[before[-1]]
        codes = {self.links[index].code for index in fitting}
        return self.links[fitting[0]] if len(codes) == 1 else None


def pointing_noun(words: Sequence[Token]) -> str | None:
    """The noun of "the party", "members of this union", "The rebels' spokesman", "party members"."""
    for at in range(len(words) - 1):
        if words[at].key == "party" and not words[at].possessive and words[at + 1].key in OF_A_PARTY:
            return "party"
    for at in range(1, len(words)):
        ends = at + 1 == len(words) or words[at].possessive or not words[at + 1].key or words[at + 1].text[0].isupper()
        if words[at].key in KINDS and words[at - 1].key in POINTING and ends and not words[at].capital:
            return words[at].key
    return None


def named_groups(
    text: str, words: Sequence[Token], matches: Sequence[Match], resolve: Resolve
) -> Iterator[tuple[int, ActorLink]]:
    """Offset and link of each organisation that the article names, in text order."""
    heads = [at for at, word in enumerate(words) if word.capital and word.key in NAMING_WORDS]
    built = [capitals_around(words, at, at + 1, 0, len(words)) for at in heads]
    inside = {at for start, end in built for at in range(start, end)}
    groups = (m for m in matches if any(e.kind == "organisation" for e in m.entries))
    known = [(m.start, m.end) for m in groups if m.start not in inside]
    for start, end in sorted({*known, *built}):
        found = resolve(text[words[start].start : words[end - 1].end])
        if ":" in found.code and found.sector:
            yield words[start].start, found


def explained(text: str, words: Sequence[Token], lexicon: Lexicon, resolve: Resolve) -> dict[str, tuple[Entry, ...]]:
    """Meanings that the article gives to names: "Siam Renewal Party (SRP)" makes both known, under the acronym.

    An organisation that we have named ourselves keeps that name; the dictionaries have their own ways to write one.
    """
    found: dict[str, tuple[Entry, ...]] = {}
    for name, acronym in (*explanations(text, words), *initials(text, words, lexicon)):
        meant = by_last_word(name, resolve(name))
        if not meant.sector or meant.code.startswith("UNK-"):
            continue
        known = is_ours(lexicon.entries(key(name))) or ":" not in meant.code
        label = meant.code.partition(":")[2] if known else acronym
        kind: Kind = "organisation" if label else "institution"
        entry = Entry(kind, meant.country or "", meant.sector, label or (meant.name or ""), "", "", "", "")
        found[key(acronym)] = (replace(entry, spelling="*"),) if acronym.isupper() else (entry,)
        if not known:
            found[key(name)] = (entry,)
    return found


def by_last_word(name: str, meant: ActorLink) -> ActorLink:
    """A long name is what its last word says: "Colleges of Education Academic Staff Union" is a union."""
    words = mention_tokens(name)
    named = meant.sector not in ("EDU", "HLT", "BUS", "CVL") or ":" in meant.code or words[-1].key not in NAMING_WORDS
    sector = "" if named else name_sector(words, len(words) - 1, (0, len(words)), "")
    return replace(meant, code=f"{meant.country}-{sector}:{name}", sector=sector) if sector else meant


def initials(text: str, words: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Names of organisations and the unknown acronyms of their initials: "Nigeria Labour Congress", later "NLC"."""
    unknown = {w.text for w in words if w.upper and 2 < len(w.text) < 8 and w.text.isalpha() and w.key not in lexicon}
    for at, word in enumerate(words):
        if not (unknown and word.capital and word.key in NAMING_WORDS):
            continue
        start, end = capitals_around(words, at, at + 1, 0, len(words))
        acronym = "".join(w.text[0] for w in words[start:end] if w.capital)
        if acronym in unknown:
            yield text[words[start].start : words[end - 1].end], acronym


def is_ours(entries: Sequence[Entry]) -> bool:
    return any(entry.kind == "organisation" and "own" in entry.source.split("+") for entry in entries)


def explanations(text: str, words: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Names and the acronyms that follow them in brackets."""
    for at in range(2, len(words) - 1):
        if not (
            words[at - 1].text == "("
            and words[at + 1].text == ")"
            and words[at].capital
            and 1 < len(words[at].text) < 10
            and not words[at].text[0].isdigit()
        ):
            continue
        start = at - 1
        while (
            start > 0
            and (words[start - 1].capital or words[start - 1].key in BRIDGES)
            and (words[start].joined or text[words[start - 1].end : words[start].start].isspace() or start == at - 1)
            and words[start - 1].key
        ):
            start -= 1
        while start < at - 1 and words[start].key in BRIDGES:
            start += 1
        if start < at - 1:
            yield text[words[start].start : words[at - 2].end], words[at].text
