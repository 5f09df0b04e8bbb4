"""Where the record comes from, told on a page, and what reviewers may do about it."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from casus.ingest.running import running
from casus.web.app import make_app
from casus.web.desk import Desk
from casus.web.errands import Errands
from casus.web.options import DeskOptions
from casus.workspace import Workspace
from tests.fetch import feeds
from tests.fetch.server import Misbehaving
from tests.web.conftest import HERE
from tests.web.forms import send
from tests.web.pages.fetching import local_fetcher

SCRIPT = "<script>alert(1)</script>"
FILE = "file" + ":///etc/passwd"
PROSE = "The Soviet Union warned the United States on Monday that its ships would sail on, a spokesman said in Moscow. "


@pytest.fixture
def desk(own_workspace: Workspace) -> Desk:
    return Desk(own_workspace, DeskOptions())


@pytest.fixture
def own(desk: Desk) -> Iterator[TestClient]:
    with TestClient(make_app(desk), base_url=HERE, raise_server_exceptions=False) as one:
        yield one


def put_aside(workspace: Workspace, folder: Path, *texts: bytes) -> list[int]:
    """Numbers of inputs that cannot be used."""
    folder.mkdir(exist_ok=True)
    for number, raw in enumerate(texts):
        (folder / f"{number}{SCRIPT.replace('/', '')}.txt").write_bytes(raw)
    workspace.ingest([folder], workers=1)
    return [one.key for one in workspace.quarantined()]


def ended(desk: Desk) -> str:
    """How the errand ended."""
    for _ in range(600):
        last = desk.errands.last
        if last is not None and last.outcome is not None:
            return last.outcome
        time.sleep(0.05)
    raise AssertionError("the errand goes on for half a minute")


def test_runs_feeds_and_papers_are_told(own: TestClient, own_workspace: Workspace) -> None:
    own_workspace.add_feed("https://news.example/world.xml")
    page = own.get("/sources").text
    assert ">demo</td>" in page
    assert "https://news.example/world.xml" in page
    assert "not visited yet" in page
    assert re.search(r"Crossways Wire</a> <span class=\"faint\">20<", page)


def test_an_empty_record_says_what_to_do(empty_record: Path) -> None:
    import casus

    with (
        casus.open(empty_record) as workspace,
        TestClient(make_app(Desk(workspace, DeskOptions())), base_url=HERE) as own,
    ):
        page = own.get("/sources").text
    assert "casus ingest PATH" in page
    assert "No feed is watched." in page


def test_a_run_is_told_with_what_it_left_out(own: TestClient, own_workspace: Workspace, tmp_path: Path) -> None:
    put_aside(own_workspace, tmp_path / "in", b"1 2 3", b"\x89PNG\r\n")
    key = own_workspace.sources.runs(1)[0].key
    page = own.get(f"/sources/runs/{key}").text
    assert "kept for later, not text: 1" in page
    assert "&lt;script&gt;" in page
    assert SCRIPT not in page
    assert own.get("/sources/runs/999").status_code == 404


def test_a_run_that_goes_on_is_asked_for_again(own: TestClient, own_workspace: Workspace) -> None:
    with running(own_workspace.store, "ingest", ["somewhere"]):
        assert 'hx-trigger="every 5s"' in own.get("/sources").text
    assert 'hx-trigger="every 5s"' not in own.get("/sources").text


def test_many_runs_are_paged(own: TestClient, own_workspace: Workspace) -> None:
    for _ in range(45):
        with running(own_workspace.store, "demo", ()):
            pass
    address, seen = "/sources", []
    while address:
        page = own.get(address).text
        seen += re.findall(r'href="/sources/runs/(\d+)"', page)
        further = re.search(r'href="(/sources\?before=\d+)"', page)
        address = further[1] if further else ""
    assert seen == [str(key) for key in range(46, 0, -1)]


def test_what_is_kept_is_shown_as_text(own: TestClient, own_workspace: Workspace, tmp_path: Path) -> None:
    """Whatever its bytes are, they are no markup of the page."""
    raw = f"12 34 {SCRIPT} 56\n\n78 \x1b[31m \u202e\x00".encode() + bytes(range(256)) * 40
    (key,) = put_aside(own_workspace, tmp_path / "in", raw)
    answer = own.get(f"/sources/kept/{key}")
    assert answer.status_code == 200
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in answer.text
    assert SCRIPT not in answer.text
    assert not set(answer.text) & set("\x00\x1b\u202e")
    assert "The first 4,000 of" in answer.text
    assert own.get("/sources/kept/999").status_code == 404
    assert own.get("/sources/kept/x").status_code == 422


def test_kept_inputs_are_paged(own: TestClient, own_workspace: Workspace, tmp_path: Path) -> None:
    keys = put_aside(own_workspace, tmp_path / "in", *(f"{number} {number}".encode() for number in range(60)))
    address, seen = "/sources/kept", []
    while address:
        page = own.get(address).text
        seen += re.findall(r'<th scope="row"><a href="/sources/kept/(\d+)"', page)
        further = re.search(r'href="(/sources/kept\?after=\d+)">More', page)
        address = further[1] if further else ""
    assert seen == [str(key) for key in sorted(keys)]


def test_reading_again_shows_what_came_of_it(own: TestClient, desk: Desk, tmp_path: Path) -> None:
    put_aside(desk.workspace, tmp_path / "in", b"1 2 3", b"4 5 6")
    answer = send(own, "/sources/kept/retry")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/sources?done=retrying#kept"
    assert ended(desk) == "0 became articles, 2 are kept as before"
    assert "0 became articles, 2 are kept as before" in own.get("/sources").text


def test_what_can_be_read_now_becomes_an_article(own: TestClient, desk: Desk, tmp_path: Path) -> None:
    """As when what was refused was refused by mistake."""
    from sqlalchemy import text

    (key,) = put_aside(desk.workspace, tmp_path / "in", b"1 2 3")
    with desk.workspace.store.engine.begin() as connection:
        connection.execute(text("UPDATE quarantine SET raw = :raw"), {"raw": (PROSE * 3).encode()})
    send(own, "/sources/kept/retry", {"key": str(key)})
    assert ended(desk) == "1 became an article, 0 are kept as before"
    assert desk.workspace.quarantined() == []
    assert desk.workspace.articles(text='"ships would sail on"').count() == 1


def test_one_errand_at_a_time() -> None:
    errands, goes_on = Errands(), [True]

    def work() -> str:
        while goes_on:
            time.sleep(0.01)
        return "done"

    assert errands.start("one", work)
    assert not errands.start("another", work)
    goes_on.clear()
    for _ in range(200):
        if not errands.is_busy:
            break
        time.sleep(0.01)
    assert errands.last is not None
    assert (errands.last.what, errands.last.outcome) == ("one", "done")


def test_what_fails_beside_the_pages_is_not_told_in_full(caplog: pytest.LogCaptureFixture) -> None:
    errands = Errands()

    def work() -> str:
        raise RuntimeError("secret")

    errands.start("one", work)
    for _ in range(200):
        if not errands.is_busy:
            break
        time.sleep(0.01)
    assert errands.last is not None
    assert errands.last.outcome == "it failed, and the log of the desk tells why"
    assert "secret" in caplog.text


def test_what_is_dropped_is_gone(own: TestClient, own_workspace: Workspace, tmp_path: Path) -> None:
    (key,) = put_aside(own_workspace, tmp_path / "in", b"1 2 3")
    assert send(own, f"/sources/kept/{key}/drop").status_code == 303
    assert own_workspace.quarantined(resolved=True) == []
    assert [one.action for one in own_workspace.audit.read()] == ["drop quarantine"]
    assert own.get(f"/sources/kept/{key}").status_code == 404


def test_a_feed_is_added_paused_and_removed(own: TestClient, own_workspace: Workspace) -> None:
    url = "https://news.example/world.xml"
    assert send(own, "/sources/feeds", {"url": url, "every": "30"}).status_code == 303
    (feed,) = own_workspace.feeds()
    assert (feed.url, feed.every_s, feed.paused) == (url, 1800, False)
    send(own, "/sources/feeds/pause", {"url": url, "paused": "yes"})
    assert own_workspace.feeds()[0].paused
    assert ">Go on<" in own.get("/sources").text
    send(own, "/sources/feeds/pause", {"url": url, "paused": "no"})
    assert not own_workspace.feeds()[0].paused
    send(own, "/sources/feeds/remove", {"url": url})
    assert own_workspace.feeds() == []
    told = [one.action for one in own_workspace.audit.read()]
    assert told == ["remove feed", "resume feed", "pause feed", "add feed"]
    assert "done=feed-gone" in send(own, "/sources/feeds/remove", {"url": url}).headers["location"]


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("http://127.0.0.1:8017/feed", "not on the public internet"),
        ("http://169.254.169.254/latest/meta-data", "not on the public internet"),
        (FILE, "only addresses with http or https"),
        ("javascript:alert(1)", "only addresses with http or https"),
        ("", "is no web address"),
    ],
)
def test_a_feed_that_may_not_be_visited_is_refused(
    own: TestClient, own_workspace: Workspace, url: str, told: str
) -> None:
    answer = send(own, "/sources/feeds", {"url": url, "every": "15", "check": "yes"})
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert told in answer.text or "only addresses with http or https" in answer.text
    assert own_workspace.feeds() == []


def test_what_feeds_say_of_themselves_is_no_markup(own: TestClient, own_workspace: Workspace) -> None:
    from sqlalchemy import text

    own_workspace.add_feed("https://news.example/x.xml")
    with own_workspace.store.engine.begin() as connection:
        told = {"words": SCRIPT, "url": 'javascript:alert("x")'}
        connection.execute(text("UPDATE feed SET title = :words, message = :words, kind = :words, url = :url"), told)
    page = own.get("/sources").text
    assert SCRIPT not in page
    assert 'href="javascript' not in page


def test_a_link_puts_no_words_on_the_page(own: TestClient) -> None:
    assert "logged out" not in own.get("/sources?done=You+are+logged+out").text


def test_a_site_leads_to_its_feed(own: TestClient, own_workspace: Workspace) -> None:
    """The only one to which its page links."""
    link = (
        b'<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>News</body></html>'
    )
    pages = {
        "/": lambda exchange: exchange.answer(link),
        "/feed.xml": lambda exchange: exchange.answer(feeds.good(exchange.base), feeds.RSS),
    }
    with Misbehaving(pages) as server:
        own_workspace.fetcher = local_fetcher()
        answer = send(own, "/sources/feeds", {"url": server.url("/"), "every": "15", "check": "yes"})
    assert answer.headers["location"] == "/sources?done=feed-added#feeds"
    assert [one.url for one in own_workspace.feeds()] == [server.url("/feed.xml")]
