"""`casus calibrate`: makes the map that turns the network's raw confidence into a probability."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from casus.cli.evaluate import score_line
from casus.cli.options import data_folder


def calibrate(
    data: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder with the reference material.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Where the map is written.")],
) -> None:
    """Fit the confidence on the development articles.

    Prints the calibration error before, and after with the map of each article fitted on the others.
    """
    import casus
    from casus.evaluation.corpus import fit_calibration

    for score in fit_calibration(data_folder(data), casus.load(), output):
        typer.echo(score_line(score))
