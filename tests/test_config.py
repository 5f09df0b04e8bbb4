from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from casus.config import Settings, load_settings
from casus.errors import BadOption


def test_defaults() -> None:
    assert load_settings({}) == Settings()


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    path = tmp_path / "casus.toml"
    path.write_text("min_confidence = 0.2\nmax_bytes = 1000\n", encoding="utf-8")
    environ = {"CASUS_CONFIG": str(path), "CASUS_MIN_CONFIDENCE": "0.5"}
    assert load_settings(environ) == Settings(min_confidence=0.5, max_bytes=1000)


@pytest.mark.parametrize(
    ("written", "said"),
    [("min_confidence = 2", "min_confidence"), ("speed = 1", "known are alert_calm_days"), ("= 1", "TOML file")],
)
def test_a_bad_file_is_named(tmp_path: Path, written: str, said: str) -> None:
    path = tmp_path / "casus.toml"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(BadOption, match=said):
        load_settings({"CASUS_CONFIG": str(path)})


def test_a_missing_file_and_a_bad_variable_are_named(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="nowhere"):
        load_settings({"CASUS_CONFIG": str(tmp_path / "nowhere.toml")})
    with pytest.raises(BadOption, match="max_bytes='lots'"):
        load_settings({"CASUS_MAX_BYTES": "lots"})


def test_every_setting_is_documented() -> None:
    docs = (Path(__file__).parents[1] / "docs" / "cli.md").read_text(encoding="utf-8")
    for field in fields(Settings):
        assert f"`{field.name}`" in docs
        assert f"`CASUS_{field.name.upper()}`" in docs
