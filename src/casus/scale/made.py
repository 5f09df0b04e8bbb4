"""What an output is made with, kept in it as `casus.json`: a run that goes on must be made the same way.

The process that commands a run compares where there is something to compare with; each coder, on whatever machine,
notes or compares before its first shard, so no two versions write into one output.
"""

from __future__ import annotations

import dataclasses
import json

from casus.errors import BadOption
from casus.records.event import Versions
from casus.scale.output import Folder

MADE = "casus.json"


@dataclasses.dataclass(frozen=True, slots=True)
class Made:
    """What the records hang on besides the inputs and the versions of what codes. published: the day that was given."""

    format: str
    published: str | None

    def by(self, versions: Versions) -> dict[str, object]:
        """With what codes, as it is kept."""
        told = {field.name: str(getattr(versions, field.name)) for field in dataclasses.fields(versions)}
        return {"format": self.format, "published": self.published, "versions": told}


def is_begun(folder: Folder) -> bool:
    """Raises BadOption for an output that something else lies in."""
    if folder.read(MADE) is not None:
        return True
    if folder.is_empty():
        return False
    raise BadOption(f"{folder.address} holds something else; give an empty folder, or one that casus scale began")


def claim(folder: Folder, made: dict[str, object]) -> None:
    """Notes what makes the output, or holds what is to be made to what made it: raises BadOption where they differ."""
    if folder.read(MADE) is None:
        folder.write(MADE, json.dumps(made, indent=1).encode())
    known = json.loads(folder.read(MADE) or b"{}")  # as it is there: another coder may have noted it meanwhile
    if known != made:
        before, now = parts(known), parts(made)
        other = ", ".join(
            f"{key} {before.get(key)!r} and not {now[key]!r}" for key in now if before.get(key) != now[key]
        )
        raise BadOption(f"{folder.address} was begun with {other}; go on as it was begun, or give another folder")


def parts(made: dict[str, object]) -> dict[str, object]:
    """The versions beside the rest, each by its name."""
    rest = dict(made)
    versions = rest.pop("versions", None)
    return rest | versions if isinstance(versions, dict) else rest
