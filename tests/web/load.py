"""Readers on a desk while its record is filled: `python -m tests.web.load --store RECORD --readers 50 --seconds 60`.

The record is written to: give a copy. Everything stays on loopback and ends by itself. Prints, for each page, the time
that the desk took for one reader alone and for all together, and when a browser first shows something of it; ends with
1 where anything failed.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

import casus
from tests.web.browser.chromium import chromium
from tests.web.browser.served import serving
from tests.web.feeding import ingesting, write_articles
from tests.web.reader import Reader, Visit

THINKS_S = (0.5, 1.5)
MOST_READERS, MOST_SECONDS = 200, 600
ALONE = 20
"""Visits of each page by one reader alone."""
SLOWEST = 10
ARTICLES_A_SECOND = 20
"""More than one worker reads."""
PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"


@dataclass(frozen=True, slots=True)
class Load:
    """alone: visits of one reader to a quiet desk. together: of all while the record was filled by `articles`."""

    alone: Sequence[Visit]
    together: Sequence[Visit]
    articles: int
    paints_ms: Mapping[str, float]

    @property
    def failed(self) -> list[Visit]:
        return [one for one in (*self.alone, *self.together) if not 200 <= one.status < 400]


def load(record: str, readers: int, seconds: float, alone: int = ALONE) -> Load:
    """Raises ValueError for more than is bearable."""
    if not (0 < readers <= MOST_READERS and 0 < seconds <= MOST_SECONDS):
        raise ValueError(f"at most {MOST_READERS} readers for {MOST_SECONDS} seconds")
    with TemporaryDirectory() as folder, serving(record) as desk:
        articles = Path(folder) / "articles.jsonl"
        first = write_articles(articles, int(seconds * ARTICLES_A_SECOND), seed=random.randrange(10**6))
        quiet = read_alone(desk, alone)
        paints = paints_of(desk, {one.page: one.path for one in quiet if one.status < 400})
        before = kept(record)
        with ingesting(record, articles, first):
            together = read_together(desk, readers, seconds)
        return Load(quiet, together, kept(record) - before, paints)


def read_alone(desk: str, number: int) -> list[Visit]:
    """Each kind of page so often, at different addresses where there are."""
    chance, reader = random.Random(1), Reader(desk, random.Random(1))
    known: dict[str, dict[str, None]] = {"/": {"/": None}}
    counts: dict[str, int] = {}
    while waiting := sorted(page for page in known if counts.get(page, 0) < number):
        for page in waiting:
            _, links = reader.visit(chance.choice(list(known[page])))
            counts[page] = counts.get(page, 0) + 1
            for name, paths in links.items():
                known.setdefault(name, {}).update(dict.fromkeys(paths))
    reader.close()
    return reader.visits


def read_together(desk: str, number: int, seconds: float) -> list[Visit]:
    over = Event()
    readers = [Reader(desk, random.Random(seed)) for seed in range(number)]
    threads = [Thread(target=read, args=(one, over), daemon=True) for one in readers]
    for thread in threads:
        thread.start()
    over.wait(seconds)
    over.set()
    for thread in threads:
        thread.join()
    return [visit for reader in readers for visit in reader.visits]


def read(reader: Reader, over: Event) -> None:
    """Thinks before the first page too, so that not all come at once."""
    for _ in reader.walk():
        if over.wait(reader.chance.uniform(*THINKS_S)):
            break
    reader.close()


def kept(record: str) -> int:
    """Articles in the record."""
    with casus.open(record) as workspace:
        return workspace.size().rows["article"]


def paints_of(desk: str, paths: Mapping[str, str]) -> Mapping[str, float]:
    """Milliseconds to the first contentful paint of each page, in a browser that has nothing of the desk yet."""
    found = {}
    with chromium() as browser:
        for page, path in paths.items():
            with browser.new_context(base_url=desk) as context:
                shown = context.new_page()
                shown.goto(path)
                shown.wait_for_timeout(300)
                paint = shown.evaluate(PAINT)
                if paint is not None:
                    found[page] = float(paint)
    return found


def told(load: Load) -> Iterator[str]:
    """A line for each page, in milliseconds, and what failed."""
    yield f"{'page':14}{'alone':>8}{'p50':>8}{'p95':>8}{'together':>10}{'p50':>8}{'p95':>8}{'most':>8}{'paint':>8}"
    for page in sorted({one.page for one in load.alone} | {one.page for one in load.together}):
        alone = [one.server_ms for one in load.alone if one.page == page]
        together = [one.server_ms for one in load.together if one.page == page]
        paint = load.paints_ms.get(page)
        yield (
            f"{page:14}{len(alone):8}{part(alone, 0.5):8.0f}{part(alone, 0.95):8.0f}"
            f"{len(together):10}{part(together, 0.5):8.0f}{part(together, 0.95):8.0f}{part(together, 1):8.0f}"
            + (f"{paint:8.0f}" if paint is not None else f"{'none':>8}")
        )
    every = [one.server_ms for one in load.together]
    yield f"{len(every)} pages read together, p95 {part(every, 0.95):.0f} ms; {load.articles} articles stored meanwhile"
    yield "slowest for one reader alone:"
    slowest = sorted(load.alone, key=lambda one: -one.server_ms)[:SLOWEST]
    yield from (f"{one.server_ms:8.0f} {one.path}" for one in slowest)
    yield f"{len(load.failed)} failed"
    yield from (f"  {one.status} {one.path} {one.trouble}" for one in load.failed[:20])


def part(numbers: Sequence[float], share: float) -> float:
    """The number that this share of them is not above; 0 of none."""
    return sorted(numbers)[max(0, ceil(share * len(numbers)) - 1)] if numbers else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description="Readers on a desk while its record is filled.")
    parser.add_argument("--store", required=True, help="the record, in a file; it is written to")
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--alone", type=int, default=ALONE, help="visits of each page by one reader alone")
    options = parser.parse_args()
    done = load(options.store, options.readers, options.seconds, options.alone)
    print("\n".join(told(done)))
    sys.exit(1 if done.failed else 0)


if __name__ == "__main__":
    main()
