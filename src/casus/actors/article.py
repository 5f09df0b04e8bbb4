"""The actors of one article: its home country, its people and organisations by the names that it gives them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache, partial

from casus.actors import home as homes
from casus.actors.groups import Groups, explained, named_groups
from casus.actors.holders import Offices
from casus.actors.introductions import Resolve, introductions, namesakes
from casus.actors.lexicon import PERSONS, Lexicon
from casus.actors.local import Surroundings, likeliest
from casus.actors.matching import TITLES, find
from casus.actors.names import PARTICLES, Token, key, mention_tokens, tokens
from casus.actors.offices import office_of
from casus.actors.people import People, titled_names
from casus.actors.phrase import is_foreign, is_pronoun
from casus.actors.plurals import shared_noun, states_meant
from casus.actors.reading import Setting
from casus.actors.regimes import with_office
from casus.actors.resolve import UNKNOWN, link, local_link
from casus.actors.rolecheck import role_check
from casus.records.link import ActorLink, RoleCheck

RANKS = frozenset(
    "gen general lt lieutenant col colonel maj major brig brigadier capt captain sgt adm admiral justice judge senator "
    "sen rep chief vice air marshal".split()
)
PERSONAL = frozenset("he him his she her hers they them their we us our i me my it its".split())
PRONOUN_SHARE = 0.5  # of the home state in the article's names of states
BEFORE = 30  # characters in which a word may stand that makes a title one of the past
CANDIDATES = 4
"""So many others are kept of a mention that could mean several."""
THROUGHOUT = 0.4  # share of one state in an article from which on it is about that state throughout


@dataclass(frozen=True)
class ArticleActors:
    """Resolves the mentions of one article. Make it with `Registry.in_article`.

    names: link of each introduced person, by every set of its words' compared forms that the article can use alone.
    titled: offset and text of every name that the article gives a title.
    """

    lexicon: Lexicon
    setting: Setting
    surroundings: Surroundings
    groups: Groups
    names: Mapping[str, ActorLink]
    offices: Offices
    titled: Sequence[tuple[int, str]] = ()

    @property
    def home(self) -> str | None:
        """ISO 3166-1 alpha-3 of the state the article is about."""
        return self.setting.home

    def resolve(self, text: str, at: int | None = None) -> ActorLink:
        """The actor that a mention of this article names; see `Registry.resolve`.

        at: offset of the mention in the article; without it every place where its words stand counts.
        First the people that the article introduces, then what the words themselves say, then the organisation that
        they point back to ("the party"), then the state named near by.
        """
        words = mention_tokens(text)
        found = self.introduced(words) or self.with_name(self.linked(text, words, at), words)
        before = self.surroundings.text[max(0, at - BEFORE) : at] if at is not None else ""
        check = role_check(text, found, self.setting.on, self.offices, at=at or 0, before=before)
        others = self.others(found, words, text, at)
        return replace(found, candidates=others, check=check) if others or check else found

    def several(self, text: str) -> tuple[ActorLink, ...]:
        """The states that a plural without names ("both governments") or a pair ("U.S.-China") stands for.

        None when that is not clear.
        """
        pair = self.pair(text)
        meant = states_meant(text, self.surroundings.shares)
        return pair or tuple(state_link(state, sector, self.lexicon) for state, sector in meant)

    def pair(self, text: str) -> tuple[ActorLink, ...]:
        """Both states of a mention that is "Jordanian-Palestinian" and nothing else, or "Iranian and Omani navies"."""
        sides = [self.certain(side) for side in shared_noun(text) or text.removeprefix("the ").split("-")]
        states = {side.country for side in sides if side.id == f"country:{side.country}"}
        return tuple(sides) if len(sides) == 2 and len(states) == 2 and len({s.sector for s in sides}) == 1 else ()

    def role_checks(self) -> tuple[RoleCheck, ...]:
        """Where the registry contradicts a title that the article gives a person, once for each title and person."""
        found = (self.resolve(text, at).check for at, text in self.titled) if self.setting.on else ()
        return tuple({(check.text, check.person): check for check in found if check is not None}.values())

    def others(self, found: ActorLink, words: Sequence[Token], text: str, at: int | None) -> tuple[str, ...]:
        """Who else a mention could mean: others of that name, or the states that are spoken of as well."""
        if found.reason == "home":
            worths = self.surroundings.worths_of(text, at)
            return tuple(sorted((c for c in worths if c != found.country), key=lambda c: -worths[c])[:CANDIDATES])
        if found.reason != "person" or not words:
            return ()
        same = (e for e in self.lexicon.entries(words[-1].key) if e.kind in PERSONS and e.name != found.name)
        return tuple(dict.fromkeys(f"{e.name} {e.country or e.sector}" for e in same))[:CANDIDATES]

    def introduced(self, words: Sequence[Token]) -> ActorLink | None:
        """The link of a bare name ("Gen Prawit", "Prawit") that the article has introduced."""
        bare = [w for w in words if w.key not in TITLES and w.key not in RANKS and w.key not in ("the", "a", "an")]
        if not bare or not all(w.key and (w.capital or w.joined or w.key in PARTICLES) for w in bare):
            return None
        return self.names.get(" ".join(w.key for w in bare))

    def with_name(self, found: ActorLink, words: Sequence[Token]) -> ActorLink:
        """With the name of a person that stands after the title ("Iraqi oil minister Hayan Abdul-Ghani").

        A title that names no state ("Special Envoy Hammer") is that of the person whom the article has introduced.
        """
        if not (found.id or "").startswith("country") or not found.sector:
            return found
        for start in range(1, len(words)):
            known = self.introduced(words[start:])
            if known is not None and known.country and found.reason == "home" and ":" not in found.code:
                return known if ":" in known.code else with_sector(known, found.sector)
            if known is not None and known.code == found.code:
                return replace(found, name=known.name, reason="introduced")
        return found

    def linked(self, text: str, words: Sequence[Token], at: int | None) -> ActorLink:
        sure = self.in_office(self.certain(text), text)
        if sure.country or sure.code.startswith(("IGO:", "NGO:")):
            return sure
        if is_pronoun(words):
            return self.of_home(text, words, at)
        group = self.groups.meant_by(text, words, at)
        if group is not None:
            return replace(group, reason="group")
        state = None if is_foreign(words) else self.state_near(text, at)
        throughout = self.surroundings.shares.get(state or "", 0.0) >= THROUGHOUT
        return link(text, self.lexicon, replace(self.setting, home=state, throughout=throughout))

    def state_near(self, text: str, at: int | None) -> str | None:
        """The state that a mention without one most likely belongs to, of those that have the office it speaks of."""
        worths = self.surroundings.worths_of(text, at)
        return likeliest(with_office(worths, text, self.offices, self.setting.on))

    def of_home(self, text: str, words: Sequence[Token], at: int | None) -> ActorLink:
        """A pronoun whose antecedent is not found, in an article that is about one state throughout."""
        state = self.setting.home
        if words[0].key not in PERSONAL or self.surroundings.shares.get(state or "", 0.0) < PRONOUN_SHARE:
            return UNKNOWN
        return local_link(replace(self.setting, throughout=True), self.lexicon)

    def in_office(self, found: ActorLink, text: str) -> ActorLink:
        """With the person who held the office on the day of the article: "the French president"."""
        on = self.setting.on
        if on is None or found.country is None or found.sector != "GOV" or not (found.id or "").startswith("country"):
            return found
        held = office_of(text, found.country)
        holder = self.offices.holder(found.country, held, on) if held else None
        if holder is None:
            return found
        label = f"leader:{found.country}:{key(holder.person).replace(' ', '-')}"
        return replace(found, name=holder.person, id=label, reason="office")

    @cached_property
    def certain(self) -> Resolve:
        """What the words say by themselves, in the article's sense of them."""
        alone = Setting(self.setting.on, None, self.setting.home, others=self.setting.others)
        return lru_cache(maxsize=1024)(partial(link, lexicon=self.lexicon, setting=alone))


def state_link(state: str, sector: str, lexicon: Lexicon) -> ActorLink:
    """Of a state that was not named itself; sector may be ""."""
    code = f"{state}-{sector}" if sector else state
    return ActorLink(code, lexicon.country_name(state), state, sector or None, f"country:{state}", "home")


def with_sector(known: ActorLink, sector: str) -> ActorLink:
    return replace(known, code=f"{known.country}-{sector}", sector=sector)


def read_article(
    text: str, lexicon: Lexicon, offices: Offices, on: date | None, votes: Sequence[tuple[str, float]]
) -> ArticleActors:
    """The people, acronyms and organisations that an article makes known.

    votes: states that the paper speaks for, with their weight.
    """
    words = tokens(text)
    matches = find(words, lexicon)
    totals = homes.summed((*votes, *homes.mention_votes(words, matches, on)))
    surroundings = Surroundings.of(text, homes.named_states(words, matches, on), totals)
    named = tuple(sorted(surroundings.shares, key=lambda country: -surroundings.shares[country]))
    setting = Setting(on, homes.leading(totals), others=named)
    bare = ArticleActors(lexicon, setting, surroundings, Groups(text, (), ()), {}, offices)
    people = People.of(words, matches)
    others = namesakes(words, people, lexicon, frozenset(surroundings.countries))
    meanings = {**others, **explained(text, words, lexicon, bare.resolve)}
    if meanings:
        bare = replace(bare, lexicon=lexicon.with_meanings(meanings))
        matches = find(words, bare.lexicon)
        people = People.of(words, matches)
    groups = tuple(named_groups(text, words, matches, lru_cache(maxsize=256)(bare.resolve)))
    grouped = replace(bare, groups=Groups(text, tuple(at for at, _ in groups), tuple(found for _, found in groups)))
    names = introductions(text, words, people, grouped.resolve, grouped.certain)
    introduced = {form: replace(known, reason="introduced") for form, known in names.items()}
    return replace(grouped, names=introduced, titled=tuple(titled_names(text, words, people)))
