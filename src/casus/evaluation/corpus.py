"""Coded events against the event corpus, by its official scorer (`corpus/score.py`), with 0..1 for every score.

The scorer comes with the reference material and is run from there, the same way as by hand:

    score.py --write-texts DOCS FOLDER;  casus code FOLDER/*.txt -o PREDICTED;  score.py DOCS GOLD PREDICTED --json
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from casus.coding.confidence import read_knots
from casus.errors import BadOption, DataError
from casus.evaluation.calibration import (
    calibration_error,
    calibration_scores,
    fit,
    judged,
    left_out,
    write_knots,
)
from casus.evaluation.participants import participant_scores
from casus.evaluation.pronouns import pronoun_scores
from casus.evaluation.score import Score
from casus.exchange.jsonl import event_line
from casus.intake.options import IntakeOptions
from casus.intake.read import read_path
from casus.records.article import Article

if TYPE_CHECKING:
    from casus.pipeline import Casus


@dataclass(frozen=True, slots=True)
class CorpusPart:
    """One part of the corpus: its texts, its gold records, and the scorer."""

    docs: Path
    gold: Path
    scorer: Path


def corpus_part(data: Path, part: str = "dev") -> CorpusPart:
    corpus = data / "corpus"
    return CorpusPart(corpus / f"{part}.docs.json", corpus / f"{part}.gold.jsonl", corpus / "score.py")


def corpus_scores(data: Path, casus: Casus) -> list[Score]:
    """Every score that the official scorer gives on dev, and how well the confidence is calibrated there."""
    part = corpus_part(data)
    with TemporaryDirectory(prefix="casus-evaluate-") as folder:
        predicted = code_part(part, casus, Path(folder))
        result = json.loads(run_scorer(part.scorer, part.docs, part.gold, predicted, "--json"))
        judgements = judged(part.scorer, part.docs, part.gold, predicted)
        files = (part.scorer, part.docs, part.gold, predicted)
        participants = [*participant_scores(*files), *pronoun_scores(*files)]
    return [*named_scores(result), *participants, *calibration_scores(judgements)]


def fit_calibration(data: Path, casus: Casus, path: Path) -> list[Score]:
    """Fits the map from raw to calibrated confidence on dev and writes it to `path`.

    Returns the calibration error before, and after with each document's map fitted on the others. Raises BadOption
    while a map is in use already, since the raw confidence is not to be seen then.
    """
    if read_knots():
        raise BadOption("a calibration is in use already; move data/model/calibration.json of the package away first")
    part = corpus_part(data)
    with TemporaryDirectory(prefix="casus-calibrate-") as folder:
        judgements = judged(part.scorer, part.docs, part.gold, code_part(part, casus, Path(folder)))
    write_knots(fit(judgements), path)
    after = list(left_out(judgements))
    return [
        Score("dev.calibration_error.raw", calibration_error(judgements), len(judgements)),
        Score("dev.calibration_error.left_out", calibration_error(after), len(after)),
    ]


def code_part(part: CorpusPart, casus: Casus, folder: Path) -> Path:
    """Codes the texts that the scorer writes into `folder`; returns the file of event lines."""
    texts = folder / "texts"
    run_scorer(part.scorer, part.docs, "--write-texts", texts)
    predicted = folder / "predicted.jsonl"
    with predicted.open("w", encoding="utf-8") as stream:
        for coded in casus.code_articles(_articles(texts)):
            stream.writelines(map(event_line, coded.events))
    return predicted


def named_scores(result: Mapping[str, object], part: str = "dev") -> Iterator[Score]:
    """The scorer's result, flat: `dev.type.f1`, `dev.status`, `dev.type.f1.ASSAULT`."""
    matched = _field(result["type"], "hits")
    for name, value in result.items():
        if name == "per_type" and isinstance(value, Mapping):
            for event_type, measure in value.items():
                yield Score(f"{part}.type.f1.{event_type}", _field(measure, "f1"), int(_field(measure, "gold")))
        elif isinstance(value, Mapping):
            for measure in ("f1", "precision", "recall"):
                yield Score(f"{part}.{name}.{measure}", _field(value, measure), int(_field(value, "gold")))
        elif isinstance(value, float):
            yield Score(f"{part}.{name}", value, int(matched))


def _field(measure: object, name: str) -> float:
    if isinstance(measure, Mapping) and isinstance(measure.get(name), (int, float)):
        return float(measure[name])
    raise DataError(f"the corpus scorer gave no {name!r} in {measure!r}; is this the scorer that fits this version?")


def _articles(texts: Path) -> Iterator[Article]:
    for path in sorted(texts.glob("*.txt")):
        yield from (item for item in read_path(path, IntakeOptions()) if isinstance(item, Article))


def run_scorer(scorer: Path, *arguments: Path | str) -> str:
    command = [sys.executable, str(scorer), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise DataError(f"the corpus scorer {scorer} failed: {done.stderr.strip()[-500:]}")
    return done.stdout
