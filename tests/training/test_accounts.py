from __future__ import annotations

import json
import tomllib
from pathlib import Path

import numpy as np

from casus.evaluation.chains import ChainedEvents
from casus.records.article import Article
from casus.stories.linking import WEIGHTS
from casus.training.accounts import count_stems, learn, pairs, regression, toml
from tests.stories.tellings import told

TEXTS = ("Troops shelled the town.", "The shelling of the town went on.", "Rebels shelled a harbour.")
PART = ChainedEvents(
    Article("a", "\n\n".join(TEXTS)),
    (told(0, TEXTS[0], "shelled"), told(1, TEXTS[1], "shelling"), told(2, TEXTS[2], "shelled"),
     told(2, TEXTS[2], "harbour")),
    ("e1", "e1", "e2", None),
)  # fmt: skip


def test_pairs_are_of_mentions_whose_chains_are_known() -> None:
    assert [one for _, one in pairs(PART)] == [True, False, False]


def test_what_speaks_for_one_happening_gets_weight() -> None:
    weights = learn([PART] * 20)
    assert weights["definite, same trigger"] > 0 > weights["always"]
    assert tomllib.loads(toml(weights))["weights"] == weights


def test_regression_finds_the_odds() -> None:
    seen = np.array([[1.0, 0.0]] * 10000 + [[1.0, 1.0]] * 10000)
    one = np.array([1.0] * 2500 + [0.0] * 7500 + [1.0] * 7500 + [0.0] * 2500)
    weights = regression(seen, one, np.ones(len(one)))
    assert np.allclose(weights, [-np.log(3), 2 * np.log(3)], atol=0.05)


def test_stems_are_counted_by_article_and_rare_ones_left_out(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    docs = [{"doc": f"d{number}", "sents": [[0, "Troops shelled a town."]]} for number in range(4)]
    later = [{"doc": "d0+", "sents": [[0, "Troops shelled a harbour."]]}]
    (tmp_path / "corpus" / "train.docs.json").write_text(json.dumps(docs))
    (tmp_path / "corpus" / "light.docs.json").write_text(json.dumps(later))
    assert count_stems(tmp_path) == "4\t4\nshell\t4\ntown\t4\ntroop\t4\n"


def test_the_weights_that_ship_are_those_of_the_features() -> None:
    names = {name for seen, _ in pairs(PART) for name in seen if not name.startswith("type ")}
    shipped = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]
    assert names == {name for name in shipped if not name.startswith("type ")}
