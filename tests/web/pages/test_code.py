"""A text or a page, coded at once; kept when somebody says so and not before."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from threading import Barrier, Thread
from typing import Any

import pytest
from starlette.testclient import TestClient

from casus.fetch.client import Client
from casus.fetch.fetch import Fetcher
from casus.fetch.options import FetchOptions
from casus.ingest.given import MOST_CHARACTERS
from casus.web.app import make_app
from casus.web.coding import MOST_WAITING
from casus.web.desk import Desk
from casus.web.drafts import LASTS_S, MOST_DRAFTS, Drafts
from casus.web.options import DeskOptions
from casus.workspace import Workspace
from tests.fetch.server import Exchange, Misbehaving
from tests.web.conftest import HERE
from tests.web.forms import send, token_in
from tests.web.pages.fetching import local_fetcher

TEXT = (
    "On Monday the President of France warned Russia in Geneva that sanctions would follow. "
    "Russian forces shelled Kharkiv on Tuesday, killing at least 12 civilians, the Ukrainian army said."
)
FRENCH = (
    "Le gouvernement français a annoncé mardi que les négociations avec l'Allemagne reprendront la semaine prochaine à "
    "Bruxelles, selon un porte-parole du ministère. Les deux parties espèrent un accord avant la fin du mois. "
) * 3
SCRIPT = "<script>alert(1)</script>"
FILE = "file" + ":///etc/passwd"


@pytest.fixture
def desk(own_workspace: Workspace) -> Desk:
    return Desk(own_workspace, DeskOptions())


@pytest.fixture
def own(desk: Desk) -> Iterator[TestClient]:
    with TestClient(make_app(desk), base_url=HERE, raise_server_exceptions=False) as one:
        yield one


def code(client: TestClient, **fields: str) -> Any:
    return send(client, "/code", fields)


def coded(client: TestClient, **fields: str) -> str:
    """The address of what was coded."""
    answer = code(client, **fields)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def token_of(client: TestClient) -> dict[str, str]:
    return {"csrf": token_in(client.get("/code").text)}


def alert(answer: Any) -> str:
    found = re.search(r'role="alert">([^<]*)<', answer.text)
    assert found is not None, answer.text
    return found[1]


def test_a_text_is_coded_at_once_and_not_stored(own: TestClient, own_workspace: Workspace) -> None:
    before = own_workspace.size().rows
    page = own.get(coded(own, text=TEXT, published="2025-06-19", title="A warning", publisher="Some Wire")).text
    assert "A warning" in page
    assert "THREATEN" in page
    assert "ASSAULT" in page
    assert own_workspace.size().rows == before


def test_what_is_kept_is_in_the_record_once(own: TestClient, own_workspace: Workspace) -> None:
    place = coded(own, text=TEXT, published="2025-06-19", title="A warning")
    fields = token_of(own)
    first, again = (own.post(f"{place}/keep", data=fields, follow_redirects=False) for _ in range(2))
    assert first.status_code == again.status_code == 303
    assert first.headers["location"] == again.headers["location"]
    (kept,) = own_workspace.articles(text="Kharkiv")
    assert first.headers["location"] == f"/articles/{kept.id}"
    assert (kept.title, kept.published, kept.events) == (
        "A warning",
        "2025-06-19",
        len(own_workspace.events_in(kept.id)),
    )
    assert [one.action for one in own_workspace.audit.read()] == ["keep text"]
    runs = own_workspace.sources.runs(2)
    assert [(one.command, one.state, one.counts.known, one.counts.coded) for one in runs] == [
        ("keep", "done", 1, 0), ("keep", "done", 0, 1),
    ]  # fmt: skip
    assert list(own_workspace.problems()) == []
    assert f'href="/articles/{kept.id}"' in own.get(place).text


def test_a_text_that_the_record_has_leads_to_it(own: TestClient) -> None:
    """Whatever line ends a browser sends."""
    told = {"title": "A warning", "published": "2025-06-19"}
    place = coded(own, text=TEXT.replace(". R", ".\n\nR"), **told)
    kept = send(own, f"{place}/keep").headers["location"]
    again = own.get(coded(own, text=TEXT.replace(". R", ".\r\n\r\nR"), **told)).text
    assert "in the record already" in again
    assert f'href="{kept}"' in again


def test_kept_texts_can_be_coded_again(own: TestClient, own_workspace: Workspace) -> None:
    """What is stored is enough to read it from the record again as it was."""
    place = coded(own, text=TEXT, published="2025-06-19")
    send(own, f"{place}/keep")
    (kept,) = own_workspace.articles(text="Kharkiv")
    article = own_workspace.article(kept.id)
    assert article.text == TEXT
    assert article.digest == kept.id


@pytest.mark.parametrize(
    ("fields", "status", "told"),
    [
        ({}, 400, "Give either a text or an address."),
        ({"text": "  \r\n "}, 400, "Give either a text or an address."),
        ({"text": TEXT, "url": "https://news.example/"}, 400, "Give either a text or an address."),
        ({"text": "1234 5678 !!!"}, 400, "No article was found in it."),
        ({"text": FRENCH}, 400, "It is not in English"),
        ({"text": "a\x00b " * 40}, 400, "It is not text."),
        ({"text": TEXT, "published": "yesterday"}, 400, "give an ISO 8601 date"),
        ({"text": TEXT, "title": "x" * 501}, 400, "the most is 500"),
        ({"text": "He said so. " * (MOST_CHARACTERS // 12 + 1)}, 413, f"{MOST_CHARACTERS:,}"),
        ({"text": "<html><body><nav>Menu</nav></body></html>"}, 400, "No article was found in it."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(own: TestClient, fields: dict[str, str], status: int, told: str) -> None:
    answer = code(own, **fields)
    assert answer.status_code == status
    assert told in alert(answer)


def test_what_was_typed_is_kept_when_it_fails(own: TestClient) -> None:
    page = code(own, text=f"{FRENCH}\r\n{SCRIPT}", title='"><b>', publisher=SCRIPT).text
    assert "Le gouvernement français" in page
    assert SCRIPT not in page
    assert 'value="&#34;&gt;&lt;b&gt;"' in page


def test_a_text_with_markup_in_it_is_shown_as_text(own: TestClient) -> None:
    text = TEXT.replace("Geneva", f"Geneva {SCRIPT}").replace("Kharkiv", "Kharkiv <img src=x onerror=alert(1)>")
    page = own.get(coded(own, text=text, title=SCRIPT, publisher=SCRIPT)).text
    assert SCRIPT not in page
    assert "<img" not in page


def test_the_source_of_a_page_is_read_as_a_page(own: TestClient) -> None:
    body = f"<article><h1>A warning</h1><p>{TEXT}</p></article>"
    page = f"<!doctype html><html><head><title>A warning</title></head><body>{body}</body></html>"
    shown = own.get(coded(own, text=page)).text
    assert "THREATEN" in shown


def test_a_draft_is_forgotten() -> None:
    now = [0.0]
    drafts = Drafts(lambda: now[0])
    names = [drafts.put(*_draft()) for _ in range(MOST_DRAFTS + 5)]
    assert len(drafts) == MOST_DRAFTS
    assert drafts.get(names[0]) is None
    assert drafts.get(names[-1]) is not None
    assert drafts.get("nothing") is None
    now[0] = LASTS_S + 1
    assert drafts.get(names[-1]) is None
    assert len(drafts) == 0


def _draft() -> tuple:  # type: ignore[type-arg]
    from casus.records.article import Article
    from casus.records.coded import CodedArticle
    from casus.records.item import Item
    from tests.builders import VERSIONS

    return Item("a", "a", b"x" * 100, "text"), Article("a", TEXT), CodedArticle((), VERSIONS)


def test_a_draft_that_is_gone_is_told_so(own: TestClient) -> None:
    answer = own.get("/code/AAAAAAAAAAAAAAAAAAAAAA")
    assert answer.status_code == 404
    assert "Code it again" in answer.text
    assert own.post("/code/AAAA/keep", data=token_of(own)).status_code == 404


def test_few_wait_for_the_coder(own: TestClient, desk: Desk) -> None:
    """Others are told at once when to come back, with what they typed."""
    for _ in range(MOST_WAITING):
        desk.places.coding.acquire()
    answer = code(own, text=TEXT)
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
    assert "On Monday the President" in answer.text
    desk.places.coding.release()
    assert code(own, text=TEXT).status_code == 303


def test_several_at_once_are_coded_one_after_the_other(own: TestClient, desk: Desk) -> None:
    fields, start, found = token_of(own), Barrier(MOST_WAITING), []

    def ask(number: int) -> None:
        start.wait()
        told = {**fields, "text": f"{TEXT} That was number {number}."}
        found.append(own.post("/code", data=told, follow_redirects=False).status_code)

    threads = [Thread(target=ask, args=(number,)) for number in range(MOST_WAITING)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert found == [303] * MOST_WAITING


REFUSED = (
    "http://127.0.0.1/", "http://127.0.0.1:8017/sources", "http://localhost/", "http://localhost./", "http://[::1]/",
    "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[64:ff9b::7f00:1]/", "http://0.0.0.0/", "http://0/",
    "http://127.1/", "http://2130706433/", "http://017700000001/", "http://0x7f000001/", "http://0x7f.1/",
    "http://169.254.169.254/latest/meta-data", "http://[fd00:ec2::254]/", "http://10.0.0.1/", "http://192.168.1.1/",
    "http://172.16.0.1/", "http://100.64.0.1/", "http://[fe80::1]/", "http://[fc00::1]/", "http://224.0.0.1/",
    "http://168.63.129.16/",
)  # fmt: skip


@pytest.mark.parametrize("url", REFUSED)
def test_no_machine_of_ours_is_asked(own: TestClient, url: str) -> None:
    answer = code(own, url=url)
    assert answer.status_code == 400
    assert "not on the public internet" in alert(answer) or "no such host" in alert(answer)


@pytest.mark.parametrize(
    "url",
    [FILE, "gopher://127.0.0.1/", "ftp://news.example/", "javascript:alert(1)", "data:text/html,x",
     "//127.0.0.1/", "http://user:word@news.example/", "http://", "http:///etc/passwd", "http://\x00/", "x" * 5_000,
     "http://127.0.0.1:99999/", "unix:///run/docker.sock", "http://news.example\\@127.0.0.1/"],
)  # fmt: skip
def test_only_the_web_is_asked(own: TestClient, url: str) -> None:
    answer = code(own, url=url)
    assert answer.status_code == 400
    assert alert(answer)


@pytest.fixture
def asked_by_name(own_workspace: Workspace) -> None:
    """As if a name of the internet led to a machine of ours."""
    names = {"inside.example": ["10.1.2.3"], "both.example": ["10.1.2.3", "127.0.0.1"]}
    options = FetchOptions(timeout_s=1, deadline_s=2, delay_s=0, respect_robots=False)
    client = Client(options, resolve=lambda host, port: names.get(host, ["93.184.215.14"]))
    own_workspace.fetcher = Fetcher(options, client=client)


@pytest.mark.parametrize("url", ["http://inside.example/", "https://both.example/x"])
@pytest.mark.usefixtures("asked_by_name")
def test_a_name_that_leads_inside_is_refused_without_its_number(own: TestClient, url: str) -> None:
    answer = code(own, url=url)
    assert answer.status_code == 400
    assert "not on the public internet" in alert(answer)
    assert "10.1.2.3" not in answer.text


@pytest.mark.parametrize("port", [22, 25, 6379, 5432, 8017])
@pytest.mark.usefixtures("asked_by_name")
def test_ports_of_other_services_are_refused(own: TestClient, port: int) -> None:
    assert "its port is none" in alert(code(own, url=f"http://news.example:{port}/"))


def serving(place: str) -> dict[str, object]:
    def page(exchange: Exchange) -> None:
        paragraphs = "".join(f"<p>{part}.</p>" for part in TEXT.split(". "))
        head = '<meta property="article:published_time" content="2025-06-19">'
        body = f"<article><h1>A warning</h1>{paragraphs * 2}</article>"
        exchange.answer(f"<html><head><title>A warning</title>{head}</head><body>{body}</body></html>".encode())

    return {
        "/story": page,
        "/moved": lambda exchange: exchange.answer(b"", status=302, Location=place),
        "/picture": lambda exchange: exchange.answer(b"\x89PNG", "image/png"),
        "/nothing": lambda exchange: exchange.answer(b" ", "text/plain"),
        "/lies": lambda exchange: exchange.answer(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8),
        "/large": lambda exchange: exchange.answer(b"x" * 11_000_000, "text/plain"),
    }  # fmt: skip


@pytest.mark.parametrize("place", ["http://10.0.0.1/", "http://169.254.169.254/", "http://[::1]:80/", FILE])
def test_a_page_that_leads_inside_is_not_followed(own: TestClient, own_workspace: Workspace, place: str) -> None:
    with Misbehaving(serving(place)) as server:  # type: ignore[arg-type]
        own_workspace.fetcher = local_fetcher(("127.0.0.1/32",))
        answer = code(own, url=server.url("/moved"))
    assert answer.status_code == 400
    assert "not fetched" in alert(answer)
    assert "root:" not in answer.text


def test_a_page_is_fetched_coded_and_kept(own: TestClient, own_workspace: Workspace) -> None:
    with Misbehaving(serving("")) as server:  # type: ignore[arg-type]
        own_workspace.fetcher = local_fetcher()
        place = coded(own, url=server.url("/story"))
        shown = own.get(place).text
        assert server.count("/story") == 1
        answer = send(own, f"{place}/keep")
        assert server.count("/story") == 1
    assert "A warning" in shown
    assert "2025-06-19" in shown
    (kept,) = own_workspace.articles(text="Kharkiv")
    assert answer.headers["location"] == f"/articles/{kept.id}"
    assert (kept.url, kept.places) == (server.url("/story"), (server.url("/story"),))


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/picture", "not a page"),
        ("/nothing", "there is nothing at it"),
        ("/lies", "It is not text."),
        ("/gone", "its server answered 404"),
        ("/large", "it is too large"),
    ],
)
def test_a_page_without_an_article_is_told(own: TestClient, own_workspace: Workspace, path: str, told: str) -> None:
    with Misbehaving(serving("")) as server:  # type: ignore[arg-type]
        own_workspace.fetcher = local_fetcher()
        answer = code(own, url=server.url(path))
    assert answer.status_code in (400, 413)
    assert told in alert(answer)


def test_a_body_that_is_no_form_is_refused(own: TestClient) -> None:
    for kind, body in (
        ("application/json", json.dumps({"text": TEXT})),
        ("text/plain", TEXT),
        ("multipart/form-data", "x"),
    ):
        answer = own.post("/code", content=body, headers={"content-type": kind}, follow_redirects=False)
        assert 400 <= answer.status_code < 500
