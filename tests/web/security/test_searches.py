"""Searches are kept for whoever saved them."""

from __future__ import annotations

from collections.abc import Callable

from starlette.testclient import TestClient

from casus.workspace import Workspace
from tests.web.forms import send

AsRole = Callable[[str], TestClient]


def test_nobody_sees_or_removes_what_somebody_else_saved(as_role: AsRole, small: Workspace) -> None:
    ben, rex = as_role("reader"), as_role("reviewer")
    for client, name in ((ben, "what Ben asks"), (rex, "what Rex asks")):
        assert send(client, "/search/saved", {"name": name, "question": "actor=SUN"}, page="/me").status_code == 303
    assert "what Ben asks" in ben.get("/search").text
    assert "what Ben asks" not in rex.get("/search").text
    (own,) = small.searches.of(small.people.find("Ben"))
    send(rex, f"/search/saved/{own.key}/remove", page="/me")
    assert small.searches.of(small.people.find("Ben")) == [own]


def test_what_only_reviewers_do_is_not_offered_to_readers(as_role: AsRole, small: Workspace) -> None:
    small.add_feed("https://news.example/feed")
    text = "The Soviet Union warned the United States on Monday that its ships would sail on, a spokesman said."
    for role, offered in (("reader", False), ("reviewer", True)):
        client = as_role(role)
        place = send(client, "/code", {"text": text}, page="/me").headers["location"]
        assert ("Keep it in the record" in client.get(place).text) is offered
        assert ("Watch it</button>" in client.get("/sources").text) is offered
        assert (">Remove</button>" in client.get("/sources").text) is offered
        assert send(client, f"{place}/keep", page="/me").status_code == (303 if offered else 403)
    assert small.articles().count() == 1
