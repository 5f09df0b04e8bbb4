from __future__ import annotations

from typing import Any

import pytest

from casus.errors import BadOption
from casus.fetch.options import FetchOptions
from casus.version import __version__


def test_what_servers_are_told() -> None:
    assert FetchOptions().header == f"Casus/{__version__}"
    assert FetchOptions().robot == "Casus"
    options = FetchOptions(user_agent="MyReader/2", contact="jane.roe@example.org")
    assert options.header == "MyReader/2 (+jane.roe@example.org)"
    assert options.robot == "MyReader"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("user_agent", ""),
        ("user_agent", "Mozilla/5.0 (compatible)"),
        ("user_agent", "A\r\nX: y"),
        ("contact", "ä"),
        ("contact", "a\nb"),
        ("contact", "a" * 201),
        ("timeout_s", 0.0),
        ("timeout_s", float("nan")),
        ("deadline_s", -1.0),
        ("max_bytes", 0),
        ("max_ratio", 0),
        ("delay_s", -0.1),
        ("allowed", ("",)),
        ("allowed", ("http://intranet.example",)),
        ("allowed", ("*.example",)),
    ],
)
def test_values_that_are_not_allowed(name: str, value: Any) -> None:
    with pytest.raises(BadOption, match=name):
        FetchOptions(**{name: value})


def test_values_that_are_allowed() -> None:
    assert FetchOptions(delay_s=0, allowed=("10.0.0.0/8", "::1", "[fd00::1]", "intranet.example")).delay_s == 0
