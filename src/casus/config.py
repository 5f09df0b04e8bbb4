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

from annotated_types import Ge, Gt, Le

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
    future_weight, hypothetical_weight: the shares of its intensity by which an incident that is announced, or only
        thought possible, counts in `net_possible`; conventions, since no record says how often such things come about:
        an announcement half, a possibility half of that.
    tension_half_life_days: days after which an incident weighs half as much in the tension of a dyad; a week, so that
        a crisis of days shows, and is all but gone after a month (a twentieth).
    tension_scale: intensity of recent conflict at which tension is 50 where there is no cooperation; 20, two acts of
        the gravest kind, so that one harsh word (3) leaves it at 13 and one assault (9) at 31.
    change_penalty: what a further level costs a series, times the logarithm of its buckets; 4, at which hardly a series
        that has one level is given two (docs/measures.md has the figures).
    change_least_buckets: buckets for which a level has to hold; 3, so that one loud day is no change of level.
    change_least_incidents: incidents that the busier side of a change must have; 5, since where hardly anything
        happens two that fall together would be a level.
    alert_window_days: days that an alert on a dyad looks at; a week, since news has a rhythm of weeks.
    alert_history_days: days before those that tell what is usual for the dyad; a season, so that old wars do not hide
        new ones.
    alert_least_history_days: days of that for which the record must know the dyad; four weeks, so that there are four
        weeks to compare with.
    alert_tail: probability below which what is seen is unusual, 0..0.5; 0.01, a dyad that goes on as before gives a
        false alarm in one to four windows of a hundred (docs/measures.md has the figures).
    alert_calm_days: days without material conflict that make the next one an alert.
    alert_new_days: days without any dealings after which a dyad is new again; half a year.
    alert_publishers: independent publishers that confirm an incident; 2, so that one wrong report alarms nobody.
    """

    min_confidence: Annotated[float, Ge(0), Le(1)] = 0.0
    max_bytes: Annotated[int, Ge(1)] = 10_000_000
    registry: str = ""
    store: str = ""
    fetch_allow: str = ""
    fetch_contact: str = ""
    fetch_delay_s: Annotated[float, Ge(0)] = 2.0
    future_weight: Annotated[float, Ge(0), Le(1)] = 0.5
    hypothetical_weight: Annotated[float, Ge(0), Le(1)] = 0.25
    tension_half_life_days: Annotated[float, Gt(0), Le(366)] = 7.0
    tension_scale: Annotated[float, Gt(0)] = 20.0
    change_penalty: Annotated[float, Gt(0)] = 4.0
    change_least_buckets: Annotated[int, Ge(1)] = 3
    change_least_incidents: Annotated[int, Ge(1)] = 5
    alert_window_days: Annotated[int, Ge(1), Le(366)] = 7
    alert_history_days: Annotated[int, Ge(1), Le(3660)] = 90
    alert_least_history_days: Annotated[int, Ge(1), Le(3660)] = 28
    alert_tail: Annotated[float, Gt(0), Le(0.5)] = 0.01
    alert_calm_days: Annotated[int, Ge(1), Le(3660)] = 30
    alert_new_days: Annotated[int, Ge(1), Le(3660)] = 180
    alert_publishers: Annotated[int, Ge(1)] = 2

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
