"""The actors of one article: people as it introduces them, acronyms that it explains, its home country."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from casus.actors.lexicon import PERSONS, Lexicon
from casus.actors.matching import TITLES, Match, find
from casus.actors.names import Token, tokens
from casus.actors.resolve import Setting, link
from casus.records.link import ActorLink

Resolve = Callable[[str], ActorLink]
RANKS = frozenset(
    "gen general lt lieutenant col colonel maj major brig brigadier capt captain sgt adm admiral justice judge senator "
    "sen rep chief vice air marshal".split()
)
PARTICLES = frozenset("al bin ben ibn de da do dos del der van von la le di y bint abu ul e".split())
BRIDGES = frozenset("of for and the to".split())
LONGEST_TITLE = 14  # words
LONGEST_APPOSITION = 16


@dataclass(frozen=True, slots=True)
class ArticleActors:
    """Resolves the mentions of one article. Make it with `Registry.in_article`.

    names: link of each introduced name, by every set of its words' compared forms that the article can use alone.
    groups: the article's organisations by sector, for "the rebels", "the party".
    """

    lexicon: Lexicon
    setting: Setting
    names: Mapping[str, ActorLink]
    groups: Mapping[str, ActorLink]

    @property
    def home(self) -> str | None:
        """ISO 3166-1 alpha-3 of the state the article is about."""
        return self.setting.home

    def resolve(self, text: str) -> ActorLink:
        """The actor that a mention of this article names; see `Registry.resolve`."""
        words = tokens(text)
        called = self.introduced(words)
        if called is not None:
            return called
        found = link(text, self.lexicon, self.setting)
        if ":" not in found.code and found.sector and len(words) <= 3 and words[0].key in ("the", "this", "its"):
            return self.groups.get(f"{found.sector}", found) if anaphoric(words, self.lexicon) else found
        return found

    def introduced(self, words: Sequence[Token]) -> ActorLink | None:
        """The link of a bare name ("Gen Prawit", "Prawit", "PPRP") that the article has introduced."""
        bare = [w for w in words if w.key not in TITLES and w.key not in RANKS and w.key not in ("the", "a", "an")]
        if not bare or not all(w.key and (w.capital or w.joined or w.key in PARTICLES) for w in bare):
            return None
        return self.names.get(" ".join(w.key for w in bare))


def anaphoric(words: Sequence[Token], lexicon: Lexicon) -> bool:
    entries = lexicon.entries(words[-1].key)
    return len(words) == 2 and any(e.kind == "role" and e.sector in ("REB", "PTY", "BUS", "LAB") for e in entries)


def introductions(
    text: str, words: Sequence[Token], matches: Sequence[Match], resolve: Resolve, certain: Resolve
) -> dict[str, ActorLink]:
    """Links of the people that a title or an apposition introduces, and of explained acronyms.

    certain: as resolve, but without a home country, so that it tells what the words themselves say.
    """
    cover = covering(matches)
    names: dict[str, tuple[ActorLink, frozenset[str]]] = {}
    clashing: set[str] = set()
    for start, end in name_runs(words, cover):
        known = introduced_as(text, words, cover, start, end, resolve, certain)
        if known is None:
            continue
        whole = frozenset(w.key for w in words[start:end])
        for form in short_forms(words[start:end]):
            first, whose = names.setdefault(form, (known, whole))
            if first.code != known.code and not (whole <= whose or whose <= whole):
                clashing.add(form)
    found = {form: known for form, (known, _) in names.items() if form not in clashing or " " in form}
    return {**dict(acronyms(text, words, resolve)), **found}


def covering(matches: Sequence[Match]) -> dict[int, Match]:
    return {at: match for match in matches for at in range(match.start, match.end)}


def is_person(match: Match) -> bool:
    return all(e.kind in PERSONS for e in match.entries)


def name_runs(words: Sequence[Token], cover: Mapping[int, Match]) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words that are no title, state or organisation: probably people."""

    def fits(at: int) -> bool:
        word = words[at]
        match = cover.get(at)
        alone = match is None or is_person(match) or (match.end - match.start == 1 and only_city(match))
        return (
            bool(word.key)
            and (word.capital or word.joined)
            and not word.text[0].isdigit()
            and word.key not in TITLES
            and alone
        )

    at = 0
    while at < len(words):
        if not fits(at):
            at += 1
            continue
        end = at + 1
        while end < len(words) and not words[end - 1].possessive:
            ahead = end
            while ahead < len(words) and words[ahead].key in PARTICLES and ahead - end < 2:
                ahead += 1
            if ahead >= len(words) or not fits(ahead):
                break
            end = ahead + 1
        yield at, end
        at = end


def only_city(match: Match) -> bool:
    return all(e.kind == "city" or e.kind in PERSONS for e in match.entries)


def introduced_as(
    text: str,
    words: Sequence[Token],
    cover: Mapping[int, Match],
    start: int,
    end: int,
    resolve: Resolve,
    certain: Resolve,
) -> ActorLink | None:
    """What the words around a name say of it; a name that the registry knows goes before a guess of the state."""
    name = text[words[start].start : words[end - 1].start] + words[end - 1].text
    title, apposition = title_before(text, words, cover, start, end), apposition_after(text, words, cover, end)
    for phrase in filter(None, (title, apposition)):
        sure = certain(phrase)
        if tells(sure, phrase is apposition) and not sure.code.startswith("UNK"):
            return replace(sure, name=name)
    if end - start > 1:
        known = certain(name)
        if known.sector and not known.code.startswith("UNK"):
            return known
    for phrase in filter(None, (title, apposition)):
        found = resolve(phrase)
        if tells(found, phrase is apposition):
            return replace(found, name=name)
    return None


def tells(found: ActorLink, apposition: bool) -> bool:
    """Whether a phrase says what somebody is; an apposition that names a person is the next one of a list."""
    another = apposition and (found.id or "").startswith("leader")
    return found.code != "UNK" and (bool(found.sector) or ":" in found.code) and not another


def title_before(text: str, words: Sequence[Token], cover: Mapping[int, Match], start: int, end: int) -> str | None:
    """As in "Interior Minister Anupong Paojinda", "the senator, X": from the title's first word to the name."""
    at = start
    while at > 0 and words[at - 1].key in TITLES:
        at -= 1
    stop = at
    if at > 1 and words[at - 1].text == "," and is_role(cover.get(at - 2)):
        at = stop = at - 1
    if at == 0 or not (at - 1 in cover or (words[at - 1].key in BRIDGES and at > 1)):
        return None
    titled = False
    while at > 0 and stop - at < LONGEST_TITLE:
        match = cover.get(at - 1)
        if match is not None and not is_person(match):
            at, titled = match.start, titled or is_role(match)
        elif (words[at - 1].key in BRIDGES and at > 1 and (at - 2 in cover or words[at - 2].capital)) or (
            words[at - 1].key and (words[at - 1].capital or words[at - 1].possessive)
        ):
            at -= 1
        else:
            break
    finish = words[stop - 1].end if stop < start else words[end - 1].end
    return text[words[at].start : finish] if titled else None


def is_role(match: Match | None) -> bool:
    return match is not None and any(e.kind == "role" and e.strength in ("strong", "weak") for e in match.entries)


def apposition_after(text: str, words: Sequence[Token], cover: Mapping[int, Match], end: int) -> str | None:
    """As in "Huang Ming-chao, chief of the county police,": from after the comma to the next mark."""
    if end + 1 >= len(words) or words[end].text != "," or words[end - 1].possessive:
        return None
    start = stop = end + 1
    while stop < len(words) and words[stop].key and stop - start < LONGEST_APPOSITION:
        stop += 1
    opening = words[start].key in ("the", "a", "an", "his", "its", "their", "one", "former") or start in cover
    roles = [at for at in range(start, min(stop, start + 7)) if is_role(cover.get(at))]
    if not opening or not roles:
        return None
    return text[words[start].start : words[stop - 1].end]


def short_forms(name: Sequence[Token]) -> Iterator[str]:
    """The whole name, its ends and each word of it that can stand for it."""
    keys = [w.key for w in name]
    yield " ".join(keys)
    for at in range(1, len(keys)):
        yield " ".join(keys[at:])
        yield " ".join(keys[:at])
    for form in keys:
        if len(form) > 1 and form not in PARTICLES:
            yield form


def acronyms(text: str, words: Sequence[Token], resolve: Resolve) -> Iterator[tuple[str, ActorLink]]:
    """As in "Transparency Institute Guyana Inc (TIGI)": the capitals before a bracket, for the acronym in it."""
    for at in range(2, len(words) - 1):
        if not (
            words[at - 1].text == "("
            and words[at + 1].text == ")"
            and words[at].capital
            and 1 < len(words[at].text) < 10
        ):
            continue
        start = at - 1
        while start > 0 and words[start - 1].key and (words[start - 1].capital or words[start - 1].key in BRIDGES):
            start -= 1
        while start < at - 1 and words[start].key in BRIDGES:
            start += 1
        found = resolve(text[words[start].start : words[at - 2].end]) if start < at - 1 else None
        if found is not None and found.sector and not found.code.startswith("UNK") and not words[at].text[0].isdigit():
            yield words[at].key, found


def sole_groups(text: str, words: Sequence[Token], matches: Sequence[Match], resolve: Resolve) -> dict[str, ActorLink]:
    """The organisation of each sector when the article names just one of that sector."""
    found: dict[str, dict[str, ActorLink]] = {}
    for match in matches:
        if any(e.kind == "organisation" for e in match.entries):
            named = resolve(text[words[match.start].start : words[match.end - 1].end])
            if ":" in named.code and named.sector:
                found.setdefault(named.sector, {})[named.code] = named
    return {sector: next(iter(named.values())) for sector, named in found.items() if len(named) == 1}


def read_article(
    text: str, lexicon: Lexicon, setting: Setting, words: Sequence[Token], matches: Sequence[Match]
) -> ArticleActors:
    """The people, acronyms and organisations that an article makes known."""
    resolve = lru_cache(maxsize=1024)(lambda phrase: link(phrase, lexicon, setting))
    certain = lru_cache(maxsize=1024)(lambda phrase: link(phrase, lexicon, replace(setting, home=None)))
    names = introductions(text, words, matches, resolve, certain)
    return ArticleActors(lexicon, setting, names, sole_groups(text, words, matches, resolve))


def words_and_matches(text: str, lexicon: Lexicon) -> tuple[tuple[Token, ...], tuple[Match, ...]]:
    words = tokens(text)
    return words, find(words, lexicon)
