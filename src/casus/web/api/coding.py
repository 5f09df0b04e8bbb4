"""Texts that are coded while somebody waits: to be looked at, or to be kept."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from casus.ingest.given import MOST_CHARACTERS, MOST_TOLD, Given
from casus.records.article import Article
from casus.records.coded import CodedArticle
from casus.records.item import Item
from casus.web.api.answers import JsonAnswer
from casus.web.api.parameters import given
from casus.web.api.shapes import Coded
from casus.web.api.single import kept
from casus.web.api.telling import Sent, api_router, told
from casus.web.coding import coder_of, place_in
from casus.web.desk import Desk, OnDesk
from casus.web.security.audit import note
from casus.web.security.roles import needs

router = api_router("Coding")

EXAMPLE = Sent(body={
    "text": "Soviet ships turned back before the quarantine line on Wednesday, the Pentagon said.",
    "published": "1962-10-25",
})  # fmt: skip


class Text(BaseModel):
    """Either a text (plain, or the HTML of a page) or the address of a page, which is fetched.

    title, publisher: as you know them; published: an ISO 8601 day or time, which goes before what a page says.
    """

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"oneOf": [{"required": ["text"]}, {"required": ["url"]}]}
    )

    text: str | None = Field(default=None, min_length=1, max_length=MOST_CHARACTERS)
    url: str | None = Field(default=None, min_length=1, max_length=2_000)
    title: str | None = Field(default=None, max_length=MOST_TOLD)
    publisher: str | None = Field(default=None, max_length=MOST_TOLD)
    published: str | None = Field(default=None, max_length=40)


@router.post("/code", **told("Coded", example="/code", sent=EXAMPLE))
def code(request: Request, desk: OnDesk, text: Text) -> Response:
    """Codes a text, or a page of the web, and keeps nothing of it. One text is coded at a time."""
    given(request, ())
    _, article, coded = read(desk, text)
    return JsonAnswer(Coded(article, coded.events, coded.statements, coded.positions, coded.notes))


@router.post(
    "/articles",
    dependencies=[needs("reviewer")],
    **told("Kept", example="/articles", sent=EXAMPLE, statuses=(201, 200)),
)
def keep(request: Request, desk: OnDesk, text: Text) -> Response:
    """Codes a text or a page and puts it into the record; 200 where the record has it already. For reviewers."""
    given(request, ())
    item, article, coded = read(desk, text)
    counts = desk.workspace.keep(item, article, coded)
    if not counts.known:
        note(request, "keep text", article.title or item.place, article=article.digest)
    return JsonAnswer(kept(desk.workspace, article.digest), 200 if counts.known else 201)


def read(desk: Desk, text: Text) -> tuple[Item, Article, CodedArticle]:
    """Raises InputError for what cannot be read, and HTTPException 503 where too many wait."""
    asked = Given(text.text, text.url, text.title, text.publisher, text.published)
    if asked.address is None:
        item, article = desk.workspace.read_given(asked)
    else:
        with place_in(desk.places.fetching, "Other pages are being fetched"):
            item, article = desk.workspace.read_given(asked)
    with coder_of(desk) as coder:
        return item, article, coder.code_article(article)
