from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casus.records.sketch import Sketch
from casus.stories import copies
from casus.stories.copies import BANDS, SCHEME, alike, sketch, words
from tests.stories import edits

NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
DISPATCH = " ".join(f"{first} envoys met {second} ministers." for first in NUMBERS for second in NUMBERS[:5])
"""300 words, no run of five twice."""

KNOWN = "dc5910ed763b25847e97e3740f2bff4ce7f82773bbecfe4b4ce6252a4794924d"
"""SHA-256 of the signature of DISPATCH."""

known = st.sampled_from([*NUMBERS, "The", "truce", "“held”", "didn’t", "7,000", "\n\n", "—", "https://news.example/a"])
texts = st.lists(known, max_size=300).map(" ".join) | st.text(max_size=300)


def made(text: str, title: str | None = None) -> Sketch:
    found = sketch(text, title)
    assert found is not None
    return found


def joined(first: str, second: str) -> bool:
    """Whether the second would be found from the first, and taken for a copy."""
    one, other = sketch(first), sketch(second)
    if one is None or other is None:
        return False
    return not set(one.bands).isdisjoint(other.bands) and alike(one.signature, other.signature)


def test_the_sketch_of_a_known_text_never_changes() -> None:
    """Stored sketches must be made anew when this fails: give the scheme another name then."""
    found = made(DISPATCH)
    assert found.scheme == SCHEME == "m128-1"
    assert found.bands[:2] == (6434842871058328781, 8907144192167466297)
    assert hashlib.sha256(found.signature).hexdigest() == KNOWN


def test_the_sketch_is_the_same_in_another_process() -> None:
    code = f"from casus.stories.copies import sketch; print(sketch({DISPATCH!r}))"
    for seed in ("0", "7"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
        assert told.stdout == f"{made(DISPATCH)}\n"


def test_bands_are_signed_64_bit_numbers_of_their_own() -> None:
    """Equal minima in two bands make two numbers, so that one column may hold all of them."""
    found = made(DISPATCH).bands
    assert len(set(found)) == len(found) == BANDS
    assert all(-(2**63) <= band < 2**63 for band in found)
    assert len({copies._band(number, b"\0" * 8) for number in range(BANDS)}) == BANDS
    assert min(found) < 0 < max(found)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The truce HELD", "the truce held"),
        ("“It didn’t hold,” he said", '"It didn\'t hold", he said'),
        ("cease-fire \u2013 in\u00a0Geneva", "cease fire in Geneva"),
        ("Erdoğan in Reykjavík", "Erdogan in Reykjavik"),
        ("the en\u00advoy and the vi\u200bsitor", "the envoy and the visitor"),
        ("See https://news.example/a?b=1 for more", "See for more"),
        ("ﬁve ofﬁcials", "five officials"),
    ],
)
def test_how_it_is_printed_makes_no_difference(first: str, second: str) -> None:
    assert words(first) == words(second) != []


def test_figures_and_small_words_do_make_one() -> None:
    assert words("7 killed, not 17") != words("17 killed, not 7")
    assert words("did not hold") != words("did hold")


def test_a_text_too_short_to_tell_has_no_sketch() -> None:
    said = DISPATCH.split()
    assert sketch(" ".join(said[:59])) is None
    assert sketch(" ".join(said[:60])) is not None
    assert sketch("") is None
    assert sketch("again and " * 400) is None


def test_the_headline_is_left_out_where_the_text_begins_with_it() -> None:
    assert made(f"Talks today. {DISPATCH}", "TALKS TODAY") == made(DISPATCH) != made(f"Talks today. {DISPATCH}")
    assert made(DISPATCH, "Talks today") == made(DISPATCH)
    assert sketch("Talks today", "Talks today") is None


def test_only_the_beginning_of_an_endless_text_is_read() -> None:
    endless = " ".join(map(str, range(160_000)))
    assert len(endless) > 1_000_000
    assert len(words(endless)) == copies.MOST_WORDS
    assert made(endless) == made(endless + " and more")
    assert words("\ufdfa" * 1_000_000) != []


def test_signatures_that_are_none_are_like_nothing() -> None:
    signature = made(DISPATCH).signature
    assert alike(signature, signature)
    assert not alike(signature, signature[:-4])
    assert not alike(b"", b"")
    assert not alike(signature, bytes(len(signature)))


@given(texts, texts)
@example("", "")
@example("\ud800 " * 80, "a\x00b " * 80)
def test_any_text_has_one_sketch_and_both_sides_agree(first: str, second: str) -> None:
    one, other = sketch(first, second), sketch(first, second)
    assert one == other
    third = sketch(second)
    if one is not None and third is not None:
        assert alike(one.signature, one.signature)
        assert alike(one.signature, third.signature) == alike(third.signature, one.signature)


@given(st.binary(max_size=600), st.integers(0, 255).map(lambda byte: bytes([byte]) * 516))
def test_no_bytes_make_it_raise(first: bytes, second: bytes) -> None:
    assert alike(first, second) == alike(second, first)


def test_a_cut_copy_is_found_and_a_brief_in_a_digest_is_not() -> None:
    other = " ".join(f"Rain fell on the {first} and {second} vineyards." for first in NUMBERS for second in NUMBERS)
    assert joined(DISPATCH, edits.cut(DISPATCH, 0.5))
    assert joined(f"{edits.cut(other, 0.1)} {DISPATCH}", DISPATCH)
    assert not joined(f"{DISPATCH} {other}", edits.cut(DISPATCH, 0.6))


DAY = (
    "The health ministry of Freedonia reported {} new cases and {} deaths in the past 24 hours, its bulletin of {} "
    "said. The number of infections since the start of the epidemic rose to {} and the death toll to {}. The ministry "
    "said that {} patients had recovered. There are {} active cases, of whom {} are in hospital and {} in intensive "
    "care. The capital had the most new cases with {}, followed by the coast with {}. Laboratories made {} tests."
)


def test_the_bulletins_of_two_days_stay_apart() -> None:
    first, second = (DAY.format(*range(start, start + 12)) for start in (100, 200))
    assert sketch(first) is not None
    assert not joined(first, second)
    assert joined(first, first.replace(" 100 ", " 101 "))


@pytest.fixture(scope="module")
def news(shared: Path) -> dict[str, str]:
    """Real articles by name, without the address that stands above each."""
    with gzip.open(shared / "articles" / "worldwide.train.jsonl.gz", "rt", encoding="utf-8") as lines:
        read = [json.loads(line) for line in lines]
    return {article["doc"]: re.sub(r"^\s*https?://\S+\s*", "", article["text"]) for article in read}


FLOORS = {
    "quotes, dashes, spaces": 1.0,
    "headline, dateline, footer": 0.99,
    "every twentieth word": 0.95,
    "last quarter cut": 1.0,
    "second half cut": 0.95,
    "lead added, some figures": 1.0,
    "all figures": 0.97,
    "grown by half": 0.95,
}


def test_how_many_copies_of_each_kind_are_found(news: dict[str, str]) -> None:
    by = Random(3)
    vocabulary = re.findall(r"[a-z]{4,}", " ".join(news.values()))
    long = [text for text in news.values() if len(words(text)) > 140]
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for text, other in zip(by.sample(long, 100), by.sample(long, 100), strict=True):
        for kind, copy in edits.copies(text, other, by, vocabulary):
            found[kind].append(joined(text, copy))
    shares = {kind: sum(each) / len(each) for kind, each in found.items()}
    assert shares.keys() == FLOORS.keys()
    assert {kind: share for kind, share in shares.items() if share < FLOORS[kind]} == {}


def test_of_all_pairs_of_real_articles_only_the_copies_are_joined(news: dict[str, str]) -> None:
    """Looked at by eye: three are the same text, and in one a second reporter writes much of the first over."""
    sketches = {doc: found for doc, text in news.items() if (found := sketch(text))}
    assert len(sketches) > 850
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for doc, found in sketches.items():
        for band in found.bands:
            holders[band].append(doc)
    pairs = {pair for held in holders.values() for pair in combinations(sorted(held), 2)}
    assert len(pairs) < 100
    assert {pair for pair in pairs if alike(*(sketches[doc].signature for doc in pair))} == {
        ("cn_article_1", "cn_article_scmp_1"),
        ("canada_indig_4", "canada_indig_5"),
        ("arg_buenosairestimes_2", "arg_buenosairestimes_6"),
        ("ghana_newsghana_19", "ghana_newsghana_4"),
    }
