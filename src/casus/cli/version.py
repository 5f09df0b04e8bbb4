"""`casus version`."""

from __future__ import annotations

from casus.version import __version__


def version() -> None:
    """Print the version of Casus."""
    print(f"casus {__version__}")
