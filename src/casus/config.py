"""Settings: what may be set once for every run, from a TOML file and from the environment.

Order, later wins: the defaults here, the file named by CASUS_CONFIG, variables such as CASUS_MIN_CONFIDENCE,
options on the command line.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated

from annotated_types import Ge, Le

from casus.errors import BadOption

PREFIX = "CASUS_"
CONFIG_VARIABLE = "CASUS_CONFIG"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, with its unit and the reason for its default.

    min_confidence: events below this calibrated probability (0..1) are left out; 0 keeps all, since a reader can
        still filter by the `confidence` of the record.
    max_bytes: the most bytes read of one page, text file or JSONL line; a news page has under 2 million with its
        scripts, so more is a mistake or an attack.
    registry: the file of your own entries (`casus registry add`); empty is `casus/registry.jsonl` in the folder of user
        data: XDG_DATA_HOME, else ~/.local/share, so that upgrading the package leaves it alone.
    store: where the record is kept: a path, `sqlite:///PATH` or `postgresql+psycopg://USER@HOST/NAME`; empty is
        `casus/record.sqlite` in the same folder.
    fetch_allow: networks (`10.1.0.0/16`), addresses or host names, joined by commas, that may be fetched from though
        they are not public; empty by default, since a feed could send its reader to any machine of yours.
    fetch_contact: a web page or mail address that the people who run a site can complain to; sent along with the name.
    fetch_delay_s: seconds between two requests to one host; robots.txt may ask for more.
    """

    min_confidence: Annotated[float, Ge(0), Le(1)] = 0.0
    max_bytes: Annotated[int, Ge(1)] = 10_000_000
    registry: str = ""
    store: str = ""
    fetch_allow: str = ""
    fetch_contact: str = ""
    fetch_delay_s: Annotated[float, Ge(0)] = 2.0

    @property
    def registry_file(self) -> Path:
        if self.registry:
            return Path(self.registry).expanduser()
        return _data_folder() / "registry.jsonl"

    @property
    def store_url(self) -> str:
        return self.store or str(_data_folder() / "record.sqlite")


def _data_folder() -> Path:
    folder = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(folder).expanduser() / "casus"


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings of this run; raises BadOption for an unknown key, a bad value or an unreadable file."""
    environ = os.environ if environ is None else environ
    named = {field.name for field in fields(Settings)}
    path = environ.get(CONFIG_VARIABLE)
    in_file = {} if path is None else _read_toml(Path(path), named)
    in_environment = {name: environ[PREFIX + name.upper()] for name in named if PREFIX + name.upper() in environ}
    return _checked({**in_file, **in_environment})


def _read_toml(path: Path, named: set[str]) -> dict[str, object]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadOption(f"{CONFIG_VARIABLE}={path}: {error}; give the path of a TOML file", reason="config") from error
    for key in table.keys() - named:
        allowed = ", ".join(sorted(named))
        raise BadOption(f"{path}: unknown setting {key!r}; known are {allowed}", reason="config")
    return table


def _checked(values: Mapping[str, object]) -> Settings:
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(Settings).validate_python(dict(values))
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise BadOption(f"setting {name}={first['input']!r}: {first['msg']}", reason="config") from error
