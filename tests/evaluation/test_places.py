from __future__ import annotations

from pathlib import Path

import pytest

from casus.evaluation.places import kilometres, place_scores
from casus.places.gazetteer import Gazetteer


def test_kilometres_between_capitals() -> None:
    assert kilometres((48.857, 2.352), (51.507, -0.128)) == pytest.approx(344, abs=2)
    assert kilometres((10.0, 20.0), (10.0, 20.0)) == 0
    assert kilometres((0.0, 179.5), (0.0, -179.5)) == pytest.approx(111, abs=1)


def test_the_local_global_lexicon_stays_above_its_floors(shared: Path) -> None:
    scores = {score.name: score for score in place_scores(shared, Gazetteer.load())}
    assert all(score.n > 2000 for score in scores.values())
    assert scores["lgl.country_accuracy"].value >= 0.84
    assert scores["lgl.within_161km"].value >= 0.69
    assert scores["lgl_home.country_accuracy"].value >= 0.90
    assert scores["lgl_home.within_161km"].value >= 0.76
