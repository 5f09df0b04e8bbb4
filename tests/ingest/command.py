"""The command line with a coder that is slow and needs no network, as a program of its own."""

from __future__ import annotations

import casus.workspace
from casus.cli.main import app
from tests.ingest.coders import load_slow

if __name__ == "__main__":
    for method in (casus.workspace.Workspace.fill, casus.workspace.Workspace.ingest):
        method.__kwdefaults__ = {**(method.__kwdefaults__ or {}), "load": load_slow}
    app()
