"""Copies and versions within a bucket, and what is made of all that the buckets found."""

from __future__ import annotations

import pickle
import random
from datetime import date, timedelta

import pytest

from casus.records.copy import Copy
from casus.records.sketch import Sketch
from casus.scale import copies
from casus.scale.copies import Found, Mark, Places, copies_among, found, marks, pairs_of, places, versions_among
from casus.scale.tellings import Telling
from casus.stories.copies import sketch

WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
TEXT = " ".join(f"{first} envoys met {second} ministers." for first in WORDS for second in WORDS[:5])
DAY = date(2025, 6, 10)


def told(number: int, day: date | None = DAY, text: str = TEXT, address: str | None = None) -> Telling:
    """An article whose digest ends with the number."""
    return Telling(
        digest=f"{number:032x}",
        coded=True,
        doc=f"doc-{number}",
        url=address,
        retrieved=None,
        published=None if day is None else day.isoformat(),
        address=address,
        sketch=sketch(text),
    )


def marked(*some: Telling) -> list[Mark]:
    return sorted((mark for one in some for _, mark in marks(one, 1)), key=lambda one: one.digest)


def placed(*some: Telling, buckets: int = 1) -> Places:
    by_bucket: dict[int, list[Mark]] = {}
    for one in some:
        for bucket, mark in marks(one, buckets):
            by_bucket.setdefault(bucket, []).append(mark)
    rows = ([pickle.dumps(tuple(mark)) for mark in marked] for marked in by_bucket.values())
    step = copies.Copies("", buckets)
    return places(found([step.gather(0, some) for some in rows]))


def stories(where: Places, *some: Telling) -> list[int]:
    return [int(where.of(one.digest).story, 16) for one in some]


@pytest.mark.parametrize("buckets", [1, 3, 40])
def test_copies_of_a_week_are_one_story_and_the_newest_is_shown(buckets: int) -> None:
    some = [told(3), told(1, DAY + timedelta(2)), told(2, DAY + timedelta(6)), told(9, text=TEXT[::-1])]
    where = placed(*some, buckets=buckets)
    assert stories(where, *some) == [1, 1, 1, 9]
    assert [where.of(one.digest).shown for one in some] == [False, False, True, True]


def test_what_is_further_apart_is_no_copy_but_by_one_between() -> None:
    first, last = told(1), told(2, DAY + timedelta(12))
    assert stories(placed(first, last), first, last) == [1, 2]
    between = told(3, DAY + timedelta(6))
    assert stories(placed(first, last, between), first, last) == [1, 1]
    undated = told(4, None)
    assert stories(placed(first, last, undated), first, last) == [1, 1]


def test_each_version_of_a_page_is_superseded_by_the_next() -> None:
    page = "https://news.example/a"
    some = [told(n, DAY + timedelta(n % 3), WORDS[n] * 90, page) for n in range(3)]
    where = placed(*some)
    assert [where.of(one.digest).superseded_by for one in some] == [some[1].digest, some[2].digest, None]
    assert [where.of(one.digest).shown for one in some] == [False, False, True]
    assert list(versions_among(marked(told(1, address=page), told(2, address="https://news.example/b")))) == []


def test_a_superseded_copy_is_not_shown() -> None:
    page = "https://news.example/a"
    old, new, copy = told(1, DAY + timedelta(1), address=page), told(2, DAY + timedelta(2), "new", page), told(3)
    where = placed(old, new, copy)
    assert where.of(old.digest) == Copy(old.digest, old.digest, False, new.digest)
    assert where.of(copy.digest) == Copy(copy.digest, old.digest, True, None)


def test_an_article_that_nothing_is_known_of_stands_alone() -> None:
    assert places(Found(pairs_of([]), pairs_of([]))).of("f" * 32) == Copy("f" * 32, "f" * 32, True, None)


def test_of_too_many_in_a_band_the_first_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same ones in any order."""
    monkeypatch.setattr(copies, "MOST_CANDIDATES", 3)
    looks: list[int] = []

    def look(one: Mark, other: Mark) -> bool:
        looks.append(int(other.digest, 16))
        return False

    monkeypatch.setattr(copies, "is_copy", look)
    some = [told(n) for n in range(20)]
    assert list(copies_among(marked(*random.Random(1).sample(some, 20)))) == []
    assert set(looks) == {0, 1, 2}
    assert len(looks) == 3 * 17 + 3


def test_sketches_of_two_schemes_have_nothing_in_common() -> None:
    one = told(1)
    assert one.sketch is not None
    other = Telling("2" * 32, True, "b", None, None, sketch=Sketch(one.sketch.bands, one.sketch.signature, "other"))
    assert list(copies_among(marked(one, other))) == []
