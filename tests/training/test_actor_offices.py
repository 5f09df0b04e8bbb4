from __future__ import annotations

from casus.training.actor_offices import Term, terms

TITLES = [{"iso3": "ABC", "title": "President", "start": "1950-01-01", "end": ""}]


def row(person: str, start: str, end: str, **fields: str) -> dict[str, str]:
    plain = {
        "person": person, "variants": "", "iso3": "ABC", "office": "President", "role": "head_of_state",
        "start_date": start, "end_date": end, "end_precision": "day", "as_of": "2020-01-01", "source": "factbook",
    }  # fmt: skip
    return {**plain, **fields}


def built(*rows: dict[str, str], ministers: tuple[dict[str, str], ...] = ()) -> list[Term]:
    return terms(rows, ministers, TITLES, [])


def test_a_surname_alone_gets_the_full_name() -> None:
    effective = row("Example", "2001-01-01", "2005-01-01", office="effective leader", role="effective_leader")
    (term,) = built(row("Ada Example", "2001-01-01", "2005-01-01"), effective)
    assert (term.person, term.office_class, term.leads) == ("Ada Example", "president", True)


def test_names_in_capitals_and_of_several_deputies() -> None:
    deputies = row("ADA MCEXAMPLE, Ben Sample and Cem Muster", "2001", "2005", role="deputy_head", office="Deputies")
    assert sorted(term.person for term in built(deputies)) == ["Ada McExample", "Ben Sample", "Cem Muster"]
    assert [term.person for term in built(row("ADA EXAMPLE", "2001", "2005"))] == ["Ada Example"]


def test_one_tenure_of_several_sources_is_one_term_and_our_days_win() -> None:
    other = row("Ada B. Example", "2000-12-01", "2005-02-01", source="wikidata")
    own = row("Ada Example", "2001-01-01", "2005-01-01", source="own")
    (term,) = built(other, own)
    assert (term.start, term.end, term.source) == ("2001-01-01", "2005-01-01", "wikidata+own")


def test_who_was_never_marked_as_gone_ends_with_the_next() -> None:
    stale = row("Ada Example", "2001-01-01", "", end_precision="in office at as_of")
    first, second = built(stale, row("Ben Sample", "2006-01-01", "2010-01-01"))
    assert (first.person, first.end, first.precision) == ("Ada Example", "2006-01-01", "successor start")
    assert second.end == "2010-01-01"


def test_a_ruler_without_a_title_gets_that_of_our_table() -> None:
    effective = row("Ada Example", "1949-06-01", "1961-01-01", office="effective leader", role="effective_leader")
    (term,) = built(effective)
    assert (term.office, term.office_class, term.start) == ("President", "president", "1950-01-01")


def test_bodies_other_scripts_and_share_alike_rows_are_left_out() -> None:
    assert built(row("Provisional Government", "1950", "1951"), row("Сяргей Гурулёў", "1992", "1995")) == []
    assert built(row("Ada Example", "2026-01-01", "", source="world-leaders-current")) == []
