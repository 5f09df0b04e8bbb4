from __future__ import annotations

from typing import Any

import pytest

from casus.errors import BadOption
from casus.intake.options import IntakeOptions


@pytest.mark.parametrize(
    ("wrong", "shown"),
    [
        ({"published": "19 June 2025"}, "'19 June 2025'.*2025-06-19"),
        ({"published": "2025-06-19T08:00:00"}, "zone"),
        ({"max_bytes": 0}, "0"),
        ({"format": "pdf"}, "'pdf'.*auto, html, text, jsonl"),
    ],
)
def test_wrong_values_are_named(wrong: dict[str, Any], shown: str) -> None:
    with pytest.raises(BadOption, match=shown):
        IntakeOptions(**wrong)
