"""`casus evaluate`: every score against the reference material."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from casus.cli.options import data_folder
from casus.cli.screen import say

if TYPE_CHECKING:
    from casus.evaluation.score import Score


def evaluate(
    data: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder with the reference material.")],
    only: Annotated[
        list[str] | None, typer.Option(metavar="GROUP", help="Only this group of scores; may be given several times.")
    ] = None,
    check_floors: Annotated[
        bool, typer.Option("--check-floors", help="End with status 1 when a score is below its floor.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of lines.")] = False,
    errors: Annotated[
        bool, typer.Option("--errors", help="What comes out wrong instead of scores; only for incidents.")
    ] = False,
) -> None:
    """Print every score with its official name.

    Behind it the number of gold items it was measured on.
    """
    import casus
    from casus.evaluation.evaluate import GROUPS
    from casus.evaluation.evaluate import errors as wrong
    from casus.evaluation.evaluate import evaluate as measure

    folder = data_folder(data)
    if errors:
        for line in wrong(folder, casus.load(), only or ()):
            typer.echo(line)
        return
    scores = []
    for score in measure(folder, casus.load(), only or tuple(GROUPS)):
        scores.append(score)
        if not as_json:
            typer.echo(score_line(score))
    if as_json:
        typer.echo(json.dumps({score.name: {"value": score.value, "n": score.n} for score in scores}))
    if check_floors and missed(folder, scores, everything=not only):
        raise typer.Exit(1)


def score_line(score: Score) -> str:
    return f"{score.name:34} {score.value:8.3f}  n {score.n}"


def missed(folder: Path, scores: list[Score], *, everything: bool) -> bool:
    """Names on standard error what is below its floor or was measured on other gold files.

    A floor of a score that was not measured counts only when `everything` was to be.
    """
    from casus.evaluation.floors import below_floor, changed_gold, load_floors

    floors = load_floors()
    if not everything:
        floors = floors.only({score.name for score in scores})
    lines = [*changed_gold(folder, floors), *below_floor(scores, floors)]
    for line in lines:
        say(f"floor: {line}")
    return bool(lines)
