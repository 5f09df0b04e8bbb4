from __future__ import annotations

from starlette.requests import Request

from casus.store.query import make_query
from casus.web.filters import address_parts, parts_of


def test_a_box_of_the_map_goes_into_an_address_and_back() -> None:
    query = make_query({"box": (170.5, -10, -170.25, 10)})
    written = str(address_parts(query)["box"])
    request = Request({"type": "http", "query_string": f"box={written}".encode(), "headers": []})
    assert make_query(parts_of(request)) == query
