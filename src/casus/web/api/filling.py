"""How the record is filled: runs, feeds, what could not be used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Path, Request
from fastapi.responses import Response
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, StrictInt
from starlette.exceptions import HTTPException

from casus.errors import BadOption
from casus.fetch.address import web_address
from casus.web.api.answers import JsonAnswer, Listed, changing, every
from casus.web.api.parameters import SIZE, USUAL_SIZE, given, whole
from casus.web.api.shapes import Tried
from casus.web.api.telling import Sent, api_router, told
from casus.web.coding import SharedCoder, place_in
from casus.web.desk import OnDesk
from casus.web.security.audit import note
from casus.web.security.roles import needs

router = api_router("Filling")

MOST = 2**53
AFTER = whole("after", "The `next` of the page before.", 0, most=MOST - 1)
PAGES = (SIZE, AFTER)
Number = Annotated[int, Path(description="Its number.", ge=1, lt=MOST, openapi_examples={"demo": {"value": 1}})]
REVIEWER = [needs("reviewer")]


Whole = Annotated[
    StrictInt, BeforeValidator(lambda told: int(told) if isinstance(told, float) and told.is_integer() else told)
]
"""A number, and neither a text nor a truth; 15.0 is one to JSON."""


class Feed(BaseModel):
    """A feed to watch. find: the address is of a page that leads to its feed, and is visited now."""

    model_config = ConfigDict(extra="forbid")

    url: str = Field(min_length=1, max_length=2_000, examples=["https://news.example/feed.xml"])
    every_minutes: Whole = Field(default=15, ge=1, le=10_080)
    find: StrictBool = False


class Nothing(BaseModel):
    """An empty object: so that no form can send it."""

    model_config = ConfigDict(extra="forbid")


@router.get("/runs", **told("ListOfRun", PAGES, example="/runs"))
def runs(request: Request, desk: OnDesk) -> Response:
    """What was done to the record, the newest first."""

    def made(parts: dict[str, Any]) -> Listed:
        size, before = parts.get("size", USUAL_SIZE), parts.get("after")
        return _page(desk.workspace.sources.runs(size + 1, before=before), size)

    return changing(request, PAGES, made)


@router.get("/runs/{key}", **told("Run", example="/runs/1"))
def run(request: Request, desk: OnDesk, key: Number) -> Response:
    """One of them."""
    return changing(request, (), lambda parts: desk.workspace.sources.run(key))


@router.get("/runs/{key}/items", **told("ListOfRunItem", PAGES, example="/runs/1/items"))
def run_items(request: Request, desk: OnDesk, key: Number) -> Response:
    """What of its inputs did not become a new article, in the order in which it was met."""

    def made(parts: dict[str, Any]) -> Listed:
        size, skip = parts.get("size", USUAL_SIZE), parts.get("after", 0)
        desk.workspace.sources.run(key)
        found = desk.workspace.sources.run_items(key, size + 1, skip=skip)
        return Listed(found[:size], str(skip + size) if len(found) > size else None)

    return changing(request, PAGES, made)


@router.get("/feeds", **told("ListOfSubscription", example="/feeds"))
def feeds(request: Request, desk: OnDesk) -> Response:
    """The feeds that are watched, with how their last visit went."""
    return changing(request, (), lambda parts: every(desk.workspace.feeds()))


@router.post(
    "/feeds",
    dependencies=REVIEWER,
    **told("Subscription", example="/feeds", sent=Sent(body={"url": "https://news.example/feed.xml"}),
           statuses=(201, 200)),
)  # fmt: skip
def add_feed(request: Request, desk: OnDesk, feed: Feed) -> Response:
    """Watches a feed from now on; of one that is watched already only its times change. For reviewers."""
    given(request, ())
    url = str(web_address(feed.url.strip()))
    if feed.find:
        with place_in(desk.places.fetching, "Other pages are being fetched"):
            url = desk.workspace.find_feed(url)
    new = desk.workspace.add_feed(url, 60 * feed.every_minutes)
    note(request, "add feed", url, every_minutes=feed.every_minutes)
    found = next((one for one in desk.workspace.feeds() if one.url == url), None)
    if found is None:
        raise HTTPException(409, "Somebody has removed it at the same moment.")
    return JsonAnswer(found, 201 if new else 200)


@router.delete(
    "/feeds/{key}", dependencies=REVIEWER, **told("", example="/feeds/1", sent=Sent("DELETE"), statuses=(204,))
)
def remove_feed(request: Request, desk: OnDesk, key: Number) -> Response:
    """Watches a feed no more; its articles stay. For reviewers."""
    given(request, ())
    found = next((one for one in desk.workspace.feeds() if one.key == key), None)
    if found is None or not desk.workspace.remove_feed(found.url):
        raise BadOption(f"there is no feed of the number {key}", reason="id")
    note(request, "remove feed", found.url)
    return Response(status_code=204)


@router.get("/quarantine", **told("ListOfQuarantined", PAGES, example="/quarantine"))
def quarantine(request: Request, desk: OnDesk) -> Response:
    """What could not be used, and why, in the order in which it came; without the bytes."""

    def made(parts: dict[str, Any]) -> Listed:
        size = parts.get("size", USUAL_SIZE)
        return _page(desk.workspace.sources.kept(size + 1, after=parts.get("after", 0)), size)

    return changing(request, PAGES, made)


@router.get("/quarantine/{key}", **told("Quarantined", example="/quarantine/1"))
def quarantined(request: Request, desk: OnDesk, key: Number) -> Response:
    """One of them, also when it was used since."""
    return changing(request, (), lambda parts: desk.workspace.sources.kept_one(key))


@router.post(
    "/quarantine/{key}/retry",
    dependencies=REVIEWER,
    **told("Tried", example="/quarantine/1/retry", sent=Sent(body={})),
)
def retry(request: Request, desk: OnDesk, key: Number, asked: Nothing) -> Response:
    """Reads it again: after an update of Casus, for instance. For reviewers."""
    given(request, ())
    desk.workspace.sources.kept_one(key)
    with place_in(desk.places.coding, "Others are having texts coded"):
        used, left = desk.workspace.retry([key], load=lambda: SharedCoder(desk))
    note(request, "retry quarantine", str(key), used=used)
    return JsonAnswer(Tried(used, left))


@router.delete(
    "/quarantine/{key}",
    dependencies=REVIEWER,
    **told("", example="/quarantine/1", sent=Sent("DELETE"), statuses=(204,)),
)
def drop(request: Request, desk: OnDesk, key: Number) -> Response:
    """Forgets it; met again, it is kept again. For reviewers."""
    given(request, ())
    found = desk.workspace.sources.kept_one(key)
    if desk.workspace.sources.drop(key):
        note(request, "drop quarantine", found.place, number=key, reason=found.reason)
    return Response(status_code=204)


def _page(found: Sequence[Any], size: int) -> Listed:
    """found: one more than a page where there are more; each has a key."""
    return Listed(found[:size], str(found[size - 1].key) if len(found) > size else None)
