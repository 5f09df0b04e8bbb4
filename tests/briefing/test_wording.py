from __future__ import annotations

from dataclasses import replace

import pytest

from casus.briefing import wording
from casus.records.incident import Casualty, IncidentDate, Losses
from tests.builders import incident, party


def when(value: str | None, granularity: str | None, first: str | None, last: str | None, basis: str) -> IncidentDate:
    return IncidentDate(value, granularity, first, last, basis, 1, None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("1962-10-24", "1962-10-24", "24 October 1962"),
        ("1962-10-24", "1962-10-27", "24 to 27 October 1962"),
        ("1962-10-24", "1962-11-02", "24 October to 2 November 1962"),
        ("1962-12-24", "1963-01-02", "24 December 1962 to 2 January 1963"),
        ("1962-10-27", "1963-10-27", "27 October 1962 to 27 October 1963"),
        ("1962-10", "1962-11", "October to November 1962"),
        ("1962", "1963", "1962 to 1963"),
    ],
)
def test_a_span_leaves_out_what_both_days_share(first: str, last: str, words: str) -> None:
    assert wording.span_words(first, last) == words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (when("1962-10-27", "day", "1962-10-27", "1962-10-27", "stated"), "on 27 October 1962"),
        (when("1962-10", "month", "1962-10-01", "1962-10-31", "stated"), "in October 1962"),
        (when("1962-W43", "week", "1962-10-22", "1962-10-28", "stated"), "between 22 and 28 October 1962"),
        (when("1962", "quarter", "1962-10-01", "1962-12-31", "stated"), "between 1 October and 31 December 1962"),
        (when(None, None, None, "1962-10-27", "stated"), "on or before 27 October 1962"),
        (when(None, None, "1962-10-27", None, "stated"), "on or after 27 October 1962"),
        (when(None, None, "1962-10-27", "1962-10-27", "reported"), "on 27 October 1962"),
        (when(None, None, None, None, "reported"), None),
        (None, None),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(date: IncidentDate | None, words: str | None) -> None:
    assert wording.date_words(date) == words


def test_a_place_has_its_country_unless_it_is_one() -> None:
    place = incident().place
    assert place is not None
    assert wording.place_words(place) == "Port Grey, SYL"
    assert wording.place_words(replace(place, name="Sylvania", precision="country")) == "Sylvania"
    assert wording.place_words(replace(place, name=None, country=None, text="the pass")) == "the pass"
    assert wording.place_words(None) is None


def test_a_party_is_called_by_its_fullest_words() -> None:
    assert wording.party_words(party("the Freedonian army", "FRE-MIL", name="Freedonian army")) == "the Freedonian army"
    assert wording.party_words(party("Roe", "FRE-GOV", name="Jane Roe")) == "Jane Roe"
    assert (
        wording.party_words(party("the minister", "FRE-GOV", name="Jane Roe", id="leader:FRE:jane-roe")) == "Jane Roe"
    )
    assert wording.party_words(party("The palace", "FRE-GOV", name="Freedonia")) == "the palace (Freedonia)"
    assert wording.party_words(party("He", "FRE", name="Freedonia")) == "Freedonia"
    assert wording.party_words(party("The Republic", "FRE", name="Republic")) == "the Republic"
    assert wording.party_words(party("the men who " + "came and " * 9, "FRE", name="Freedonia")) == "Freedonia"
    assert wording.party_words(party("gunmen", "UNK", name=None)) == "gunmen"


def test_whom_few_reports_name_is_left_out_and_a_person_stands_once() -> None:
    roe = party("Jane Roe", "FRE-GOV", id="leader:FRE:jane-roe", reports=4)
    side = [roe, party("Minister Roe", "FRE-GOV", id="leader:FRE:jane-roe", name="Jane Roe", reports=2),
            party("gunmen", "UNK", name=None), party("the army", "FRE-MIL", name=None, reports=2)]  # fmt: skip
    assert wording.parties_words(side) == "Jane Roe and the army"
    both = [party("Both countries", "FRE", name="Freedonia"), party("Both countries", "SYL", name="Sylvania")]
    assert wording.parties_words(both) == "both countries (Freedonia, Sylvania)"


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [("American", "USA", "the United States"), ("American", "USA-MIL", "American (United States)"),
     ("they", "USA", "the United States"), ("Washington", "USA", "Washington (United States)")],
)  # fmt: skip
def test_a_state_has_its_article_and_an_adjective_is_the_state(text: str, code: str, words: str) -> None:
    assert wording.party_words(party(text, code, name="United States")) == words


def test_of_many_parties_the_first_are_named() -> None:
    side = [party(f"P{number}", "FRE") for number in range(6)]
    assert wording.parties_words(side) == "P0, P1, P2, P3 and others"
    assert wording.parties_words(side[:1]) == "P0"
    assert wording.parties_words([]) is None


@pytest.mark.parametrize(
    ("low", "best", "high", "words"),
    [
        (12, 12, 12, "12"),
        (1200, None, None, "at least 1,200"),
        (None, None, 30, "up to 30"),
        (10, None, 12, "10 to 12"),
        (None, 7, None, "7"),
        (None, None, None, "a number not known"),
    ],
)
def test_a_figure_is_as_the_words_put_it(low: int | None, best: int | None, high: int | None, words: str) -> None:
    assert wording.figure_words(Casualty("killed", low, best, high, None, "e-1")) == words
    assert wording.figure_words(Losses("killed", low, best, high)) == words


def test_somebody_unknown_is_no_known_doer() -> None:
    assert wording.doers_known(incident())
    assert not wording.doers_known(incident(actor=(party("gunmen", "UNK"),)))
    assert not wording.doers_known(incident(actor=()))
