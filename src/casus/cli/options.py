"""Options of several commands, turned into what the functions below take."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from casus.config import Settings, load_settings
from casus.errors import BadOption

if TYPE_CHECKING:
    from casus.intake.options import IntakeOptions


def settings_with(min_confidence: float | None) -> Settings:
    """The settings of this run, the option over file and environment; raises BadOption outside 0..1."""
    settings = load_settings()
    if min_confidence is None:
        return settings
    if not 0 <= min_confidence <= 1:
        raise BadOption(f"--min-confidence {min_confidence}: a probability is between 0 and 1, for instance 0.5")
    return replace(settings, min_confidence=min_confidence)


def intake_options(published: str | None, settings: Settings) -> IntakeOptions:
    """How files are read; raises BadOption when `published` is no ISO 8601 day or time with zone."""
    from casus.intake.options import IntakeOptions

    return IntakeOptions(published=published, max_bytes=settings.max_bytes)


def data_folder(path: Path) -> Path:
    """The folder with the reference material; raises BadOption when it is not there."""
    if not (path / "corpus" / "score.py").is_file():
        raise BadOption(f"--data {path}: no corpus/score.py in it; name the folder with the reference material")
    return path
