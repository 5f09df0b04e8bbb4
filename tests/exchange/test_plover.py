from __future__ import annotations

import json

import pytest

from casus.exchange.plover import plover_line, plover_object
from casus.records.event import EventDate, EventPlace
from tests.builders import event, participant

REQUIRED = {"id", "date", "actor", "event"}
OPTIONAL = {
    "recipient",
    "event_loc",
    "event_text",
    "quad_code",
    "event_scale",
    "mode",
    "context",
    "link",
    "text",
    "text_info",
    "cite_info",
    "coder",
    "coded_date",
    "comment",
}
ENTITY = ["code", "sector", "entity_text", "identifier_id"]
LOCATION = ["extracted_place", "resolved_place", "geonameid", "lat", "lon", "province", "country_code", "resolution"]


def test_the_record_has_plover_s_fields_and_one_of_ours() -> None:
    record = json.loads(plover_line(event()))
    assert REQUIRED <= record.keys() <= REQUIRED | OPTIONAL | {"casus"}
    assert list(record["actor"][0]) == ENTITY
    assert list(record["event_loc"]) == LOCATION


def test_values_are_plover_s() -> None:
    record = plover_object(event())
    assert (record["date"], record["event"], record["mode"]) == ("2025-06-16", ["THREATEN"], ["violence"])
    assert (record["quad_code"], record["event_scale"], record["event_text"]) == (3, -3.5, ["warned"])
    assert record["actor"] == [{"code": "FRE", "sector": "GOV", "entity_text": "Freedonia", "identifier_id": None}]
    assert record["event_loc"]["resolution"] == 4  # type: ignore[index]


def test_additions_stand_under_casus() -> None:
    added = plover_object(event())["casus"]
    assert isinstance(added, dict)
    assert added["status"] == "actual"
    assert added["attribution"][0]["text"] == "an aide"
    assert added["trigger"] == {"text": "warned", "start": 20, "end": 26}


def test_a_date_that_is_no_day_is_null_and_kept_under_casus() -> None:
    month = EventDate("June", 0, 4, "2025-06", "month")
    record = plover_object(event(date=month))
    assert record["date"] is None
    assert record["casus"]["date"]["value"] == "2025-06"  # type: ignore[index]


@pytest.mark.parametrize(
    ("code", "country", "sector", "expected"),
    [
        ("RUS-GOV", "RUS", "GOV", ("RUS", "GOV")),
        ("IGO:UN", None, None, ("IGO", None)),
        ("NGO:Red Cross", None, "NGO", ("NGO", "NGO")),
        ("CVL", None, "CVL", ("UNK", "CVL")),
        ("UNK", None, None, ("UNK", None)),
        ("FRA-HLT", "FRA", "HLT", ("FRA", "MED")),
        ("FRA-MED", "FRA", "MED", ("FRA", "JRN")),
    ],
)
def test_entities(code: str, country: str | None, sector: str | None, expected: tuple[str, str | None]) -> None:
    party = participant("Freedonia", code, country=country, sector=sector)
    entity = plover_object(event(actor=(party,)))["actor"][0]  # type: ignore[index]
    assert (entity["code"], entity["sector"]) == expected


def test_a_region_has_no_level_in_plover() -> None:
    place = EventPlace("the Gulf", 0, 8, "Persian Gulf", None, None, None, None, "region")
    assert plover_object(event(place=place))["event_loc"]["resolution"] is None  # type: ignore[index]
