"""What parties are called, for whom a record has codes alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casus.workspace import Workspace


def names_of(workspace: Workspace, codes: Iterable[str]) -> Mapping[str, str]:
    """By code; a code that nobody has a name for is its own."""
    wanted = dict.fromkeys(codes)
    return dict(zip(wanted, wanted, strict=True)) | dict(workspace.names(tuple(wanted)))
