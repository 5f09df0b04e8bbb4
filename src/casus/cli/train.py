"""`casus train`: makes the model that ships."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from casus.cli.options import data_folder
from casus.cli.screen import say
from casus.errors import BadOption, missing_extra


def train(
    data: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder with the reference material.")],
    work: Annotated[
        Path, typer.Option(metavar="FOLDER", help="Where checkpoints go; a run that was stopped goes on from there.")
    ] = Path("training"),
    reading: Annotated[
        Path, typer.Option(metavar="FOLDER", help="Folder with the further reading of events, part of the repository.")
    ] = Path("annotation"),
    go_on: Annotated[
        bool, typer.Option("--go-on", help="One stage from the network in the package, not all from the beginning.")
    ] = False,
) -> None:
    """Train the network; needs the extra `train`, which brings PyTorch."""
    folder = data_folder(data)
    from casus.training.corpora import FURTHER

    if not (reading / FURTHER).exists():
        raise BadOption(f"--reading {reading} has no {FURTHER}: clone the repository and name its folder annotation/")
    try:
        from casus.training.plan import FROM_THE_BEGINNING, ONWARD
        from casus.training.run import train as run
    except ModuleNotFoundError as error:
        raise missing_extra("casus train", error.name or "torch", "train") from error
    from casus.language.model import SHIPPED

    course, start = (ONWARD, SHIPPED) if go_on else (FROM_THE_BEGINNING, None)
    typer.echo(f"trained: {run(folder, work, course, say, reading, start)}")
