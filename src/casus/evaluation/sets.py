"""Sets of reports on one crisis, with the incident that each mention is of: gold for incidents.

A set whose name begins with `heldout` is scored only: no rule is made or mended by what comes out on it.
One whose name begins with `train` is learned from and not scored.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casus.intake.jsonl import line_record, record_article, record_doc
from casus.records.account import REALMS, Realm
from casus.records.article import Article
from casus.records.frame import Status

DATA = Path(__file__).parents[1] / "data"
FOLDER = DATA / "evaluation" / "incidents"
DEMO = DATA / "demo" / "dispatches.jsonl"
DEMO_GOLD = DATA / "demo" / "incidents.gold.jsonl"


@dataclass(frozen=True, slots=True)
class GoldMention:
    """start, end: half-open character offsets of the trigger in the text of `doc`. incident: its name in the set.

    background: the happening lies before the time of the set and is told as such.
    """

    doc: str
    start: int
    end: int
    text: str
    event_type: str
    status: Status
    incident: str
    background: bool

    @property
    def realm(self) -> Realm:
        return REALMS[self.status]

    @property
    def counts(self) -> bool:
        """Whether its happening counts as one of the time of the set."""
        return self.status == "actual" and not self.background


@dataclass(frozen=True, slots=True)
class GoldSet:
    """articles: in order of the file. mentions: in order of the articles, then of the text."""

    name: str
    articles: tuple[Article, ...]
    mentions: tuple[GoldMention, ...]

    @property
    def held_out(self) -> bool:
        return self.name.startswith("heldout")

    @property
    def learned_from(self) -> bool:
        return self.name.startswith("train")


def gold_sets(folder: Path = FOLDER) -> list[GoldSet]:
    """The sets of reports that come with the package, in order of their names."""
    names = sorted(path.name.removesuffix(".docs.jsonl") for path in folder.glob("*.docs.jsonl"))
    return [read_set(name, folder / f"{name}.docs.jsonl", folder / f"{name}.gold.jsonl") for name in names]


def demo_set() -> GoldSet:
    """The dispatches of the demo."""
    return read_set("demo", DEMO, DEMO_GOLD)


def read_set(name: str, docs: Path, gold: Path) -> GoldSet:
    return GoldSet(name, tuple(_articles(docs)), tuple(_mentions(gold)))


def _articles(path: Path) -> Iterator[Article]:
    for line in path.read_text(encoding="utf-8").splitlines():
        record = line_record(line)
        yield record_article(record, doc=record_doc(record) or "")


def _mentions(path: Path) -> Iterator[GoldMention]:
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        old = row["status"] == "historical" or row.get("background", False)
        yield GoldMention(
            row["doc"], row["start"], row["end"], row["text"], row["type"], row["status"], row["incident"], old
        )
