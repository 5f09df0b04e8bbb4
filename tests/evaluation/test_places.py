from __future__ import annotations

from pathlib import Path

import pytest

from casus.evaluation.places import kilometres, read_articles, resolution_scores
from casus.places.gazetteer import Gazetteer


def test_kilometres_between_capitals() -> None:
    assert kilometres((48.857, 2.352), (51.507, -0.128)) == pytest.approx(344, abs=2)
    assert kilometres((10.0, 20.0), (10.0, 20.0)) == 0
    assert kilometres((0.0, 179.5), (0.0, -179.5)) == pytest.approx(111, abs=1)


def test_the_local_global_lexicon_is_read_whole(shared: Path) -> None:
    gazetteer = Gazetteer.load()
    articles = read_articles(shared / "places" / "lgl.xml.gz", gazetteer)
    scores = {score.name: score for score in resolution_scores(articles, gazetteer)}
    assert all(a.text[t.start : t.end] == t.text for a in articles for t in a.toponyms)
    assert scores["lgl.exact"].n == 4462
    assert scores["lgl.missing_correct"].n == 626
    assert scores["lgl.within_161km"].value >= 0.82
    assert scores["lgl.country.answered"].value >= 0.95
