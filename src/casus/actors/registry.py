"""Who is meant: names, offices and role nouns linked to codes, by date."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

from casus.actors import home as homes
from casus.actors.article import ArticleActors, read_article
from casus.actors.holders import Offices
from casus.actors.lexicon import Lexicon
from casus.actors.matching import find
from casus.actors.names import tokens
from casus.actors.reading import Setting
from casus.actors.resolve import link
from casus.actors.table import RegistryTable
from casus.actors.user import NOTHING_ADDED, UserEntries, read_entries
from casus.records.link import ActorLink


class Registry:
    """The dated registry of actors. Make it with `Registry.load()`; it holds no state of an article."""

    def __init__(self, table: RegistryTable, added: UserEntries = NOTHING_ADDED) -> None:
        """added: the user's own entries, which go before ours of the same name."""
        base = Lexicon.of(table)
        self.table, self.added = table, added
        self.lexicon = base.with_meanings({name: (*mine, *base.entries(name)) for name, mine in added.names.items()})
        self.offices = Offices(table, added.holdings)
        self.version = f"{table.version}+{added.version}" if added.version else table.version
        self._link = lru_cache(maxsize=8192)(self._resolve)

    @classmethod
    def load(cls, added: Path | None = None) -> Registry:
        """The registry that ships with the package, with the user's entries in the file `added`, if there is one.

        Raises DataError when the table cannot be read, BadOption when the user's file is not valid.
        """
        return cls(RegistryTable.shipped(), read_entries(added) if added is not None else NOTHING_ADDED)

    def resolve(self, text: str, *, on: date | None, home: str | None = None) -> ActorLink:
        """The actor that a mention names.

        text: the mention as it stands in the sentence. on: the day of the article. home: ISO 3166-1 alpha-3 of the
        state that the article is about, for mentions such as "police" (see `home_country`).
        A pronoun, "the two leaders" or an unknown name gives the code UNK.
        """
        return self._link(text, on, home)

    def _resolve(self, text: str, on: date | None, home: str | None) -> ActorLink:
        return link(text, self.lexicon, Setting(on, home))

    def home_country(
        self, text: str, *, on: date | None, publisher: str | None = None, url: str | None = None
    ) -> str | None:
        """ISO 3166-1 alpha-3 of the state that an article is about, None when it names none.

        text: the whole article, headline included if there is one.
        """
        words = tokens(text)
        return homes.home_country(
            words, find(words, self.lexicon), on, homes.publisher_votes(publisher, url, self.lexicon)
        )

    def in_article(
        self, text: str, *, on: date | None, publisher: str | None = None, url: str | None = None
    ) -> ArticleActors:
        """The same registry read with one article: its home country, its people by their short names, its acronyms.

        Without `on`, a year in the article's first line stands for it.
        """
        day = on or homes.dateline_day(text)
        return read_article(text, self.lexicon, self.offices, day, homes.publisher_votes(publisher, url, self.lexicon))
