from __future__ import annotations

import time

from casus.evaluation.pace import chunked, pace_seconds
from casus.records.article import Article
from tests.ingest.coders import load_slow

ARTICLES = [Article(str(n), f"Freedonia warned Sylvania about {n} things.") for n in range(7)]


def test_every_article_is_in_one_chunk() -> None:
    assert [one for chunk in chunked(ARTICLES) for one in chunk.inputs] == ARTICLES
    assert [chunk.start for chunk in chunked(ARTICLES)] == [0, 3, 6]


def test_loading_is_not_counted() -> None:
    """Each article takes the slow coder a twentieth of a second."""
    started = time.perf_counter()
    seconds = pace_seconds(ARTICLES, workers=1, load=load_slow)
    assert 0.3 < seconds < time.perf_counter() - started
