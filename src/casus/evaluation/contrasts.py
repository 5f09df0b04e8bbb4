"""Status and sources on text that was never trained on: short items of our own, rich in what is not plainly actual.

Written and read for this project under the guidelines of the corpus and scored by its official scorer; the gold has no
codes of participants.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from casus.evaluation.corpus import CorpusPart, code_part, corpus_part, named_scores, run_scorer
from casus.evaluation.score import Score

if TYPE_CHECKING:
    from casus.pipeline import Casus

FOLDER = Path(__file__).parents[1] / "data" / "evaluation"
SCORED = ("detect.f1", "type.f1", "by.f1", "by.precision", "by.recall", "status", "status_not_actual.f1")


def contrast_scores(data: Path, casus: Casus) -> Iterator[Score]:
    """The scores of SCORED, as `contrasts.status`."""
    part = CorpusPart(FOLDER / "contrasts.docs.json", FOLDER / "contrasts.gold.jsonl", corpus_part(data).scorer)
    with TemporaryDirectory(prefix="casus-evaluate-") as folder:
        predicted = code_part(part, casus, Path(folder))
        result = json.loads(run_scorer(part.scorer, part.docs, part.gold, predicted, "--json"))
    for score in named_scores(result, "contrasts"):
        if score.name.removeprefix("contrasts.") in SCORED:
            yield score
