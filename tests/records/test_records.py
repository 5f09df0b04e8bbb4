"""The records keep their promises: nothing in them changes, and a day is read in the page's own zone."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from datetime import date

import pytest

from casus import records
from casus.records.article import Article
from casus.records.event import Event, Toll


def record_classes() -> list[type]:
    modules = [
        importlib.import_module(f"casus.records.{found.name}") for found in pkgutil.iter_modules(records.__path__)
    ]
    own = [value for module in modules for value in vars(module).values() if isinstance(value, type)]
    return sorted({cls for cls in own if cls.__module__.startswith("casus.records.")}, key=lambda cls: cls.__name__)


@pytest.mark.parametrize("record", record_classes())
def test_every_record_is_frozen_and_slotted(record: type) -> None:
    assert is_dataclass(record)
    assert record.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__dict__" not in dir(record)


def test_a_changed_article_is_a_new_one() -> None:
    article = Article("a", "Rebels left the town.")
    with pytest.raises(FrozenInstanceError):
        article.text = ""  # type: ignore[misc]
    assert replace(article, title="Rebels leave").text == article.text
    assert article.title is None


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (None, None),
        ("2025-06-19", date(2025, 6, 19)),
        ("2025-06-19T23:30:00-04:00", date(2025, 6, 19)),
        ("2025-06-19T00:30:00+09:00", date(2025, 6, 19)),
        ("2025-06-19T12:00:00Z", date(2025, 6, 19)),
    ],
)
def test_the_day_of_publication_is_the_page_s_own(published: str | None, day: date | None) -> None:
    assert Article("a", "text", published=published).published_on == day


def test_an_event_has_the_keys_of_the_published_line() -> None:
    line = "id doc article sentence event_type mode contexts quad_class intensity status trigger actor recipient"
    assert [field.name for field in fields(Event)] == [
        *line.split(),
        *"attribution date place confidence versions status_words claim casualties".split(),
    ]


@pytest.mark.parametrize(
    ("low", "best", "high", "figure"),
    [
        (12, 12, 12, "12"),
        (0, 0, 0, "0"),
        (12, 12, None, "at least 12"),
        (24, None, None, "at least 24"),
        (None, 30, 30, "up to 30"),
        (10, None, 12, "10 to 12"),
        (None, 200, None, "about 200"),
    ],
)
def test_a_figure_in_words(low: int | None, best: int | None, high: int | None, figure: str) -> None:
    assert Toll("killed", low, best, high, "", 0, 0).figure == figure
