"""`casus train`: makes the model that ships."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from casus.cli.options import data_folder
from casus.cli.screen import say
from casus.errors import MissingExtra


def train(
    data: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder with the reference material.")],
    work: Annotated[
        Path, typer.Option(metavar="FOLDER", help="Where checkpoints go; a run that was stopped goes on from there.")
    ] = Path("training"),
) -> None:
    """Train the network; needs the extra `train`, which brings PyTorch."""
    folder = data_folder(data)
    try:
        from casus.training.loop import Plan
        from casus.training.run import train as run
    except ModuleNotFoundError as error:
        raise MissingExtra(f"training needs {error.name}: install it with `pip install casus[train]`") from error
    typer.echo(f"trained: {run(folder, work, Plan(), say)}")
