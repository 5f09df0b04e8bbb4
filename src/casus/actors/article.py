"""The actors of one article: its home country, its people and organisations by the names that it gives them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from casus.actors import home as homes
from casus.actors.groups import Groups, explained, named_groups
from casus.actors.introductions import introductions, namesakes
from casus.actors.lexicon import Lexicon
from casus.actors.local import Surroundings
from casus.actors.matching import TITLES, find
from casus.actors.names import PARTICLES, Token, tokens
from casus.actors.reading import Setting
from casus.actors.resolve import link
from casus.records.link import ActorLink

RANKS = frozenset(
    "gen general lt lieutenant col colonel maj major brig brigadier capt captain sgt adm admiral justice judge senator "
    "sen rep chief vice air marshal".split()
)
THROUGHOUT = 0.6  # share of one state in an article from which on it is about that state throughout


@dataclass(frozen=True, slots=True)
class ArticleActors:
    """Resolves the mentions of one article. Make it with `Registry.in_article`.

    names: link of each introduced person, by every set of its words' compared forms that the article can use alone.
    """

    lexicon: Lexicon
    setting: Setting
    surroundings: Surroundings
    groups: Groups
    names: Mapping[str, ActorLink]

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
        words = tokens(text)
        return self.introduced(words) or self.linked(text, words, at)

    def introduced(self, words: Sequence[Token]) -> ActorLink | None:
        """The link of a bare name ("Gen Prawit", "Prawit") that the article has introduced."""
        bare = [w for w in words if w.key not in TITLES and w.key not in RANKS and w.key not in ("the", "a", "an")]
        if not bare or not all(w.key and (w.capital or w.joined or w.key in PARTICLES) for w in bare):
            return None
        return self.names.get(" ".join(w.key for w in bare))

    def linked(self, text: str, words: Sequence[Token], at: int | None) -> ActorLink:
        sure = self.certain(text)
        if sure.country or sure.code.startswith(("IGO:", "NGO:")):
            return sure
        group = self.groups.meant_by(text, words, at)
        if group is not None:
            return group
        state = self.surroundings.state_of(text, at)
        throughout = self.surroundings.shares.get(state or "", 0.0) >= THROUGHOUT
        return link(text, self.lexicon, replace(self.setting, home=state, throughout=throughout))

    def certain(self, text: str) -> ActorLink:
        """What the words say by themselves, in the article's sense of them."""
        return link(text, self.lexicon, Setting(self.setting.on, None, self.setting.home))


def read_article(text: str, lexicon: Lexicon, on: date | None, votes: Sequence[tuple[str, float]]) -> ArticleActors:
    """The people, acronyms and organisations that an article makes known.

    votes: states that the paper speaks for, with their weight.
    """
    words = tokens(text)
    matches = find(words, lexicon)
    totals = homes.summed((*votes, *homes.mention_votes(words, matches, on)))
    surroundings = Surroundings.of(text, homes.named_states(words, matches, on), totals)
    bare = ArticleActors(lexicon, Setting(on, homes.leading(totals)), surroundings, Groups(text, (), ()), {})
    others = namesakes(words, matches, lexicon, frozenset(surroundings.countries))
    meanings = {**others, **explained(text, words, lexicon, bare.resolve)}
    if meanings:
        bare = replace(bare, lexicon=lexicon.with_meanings(meanings))
        matches = find(words, bare.lexicon)
    groups = tuple(named_groups(text, words, matches, lru_cache(maxsize=256)(bare.resolve)))
    grouped = replace(bare, groups=Groups(text, tuple(at for at, _ in groups), tuple(found for _, found in groups)))
    return replace(grouped, names=introductions(text, words, matches, grouped.resolve, grouped.certain))
