"""News of the record, as a browser hears them from a real server."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread

import anyio
import pytest
import uvicorn
from fastapi import HTTPException

import casus
from casus.errors import StoreBusy
from casus.web.desk import Desk
from casus.web.live import Live, live_in
from casus.web.options import DeskOptions
from casus.web.serve import listening, make_server
from casus.workspace import Workspace

WAIT_S = 30
OPTIONS = DeskOptions(port=0, live_s=0.1)
NEWS = {
    "id": "new", "published": "1962-11-21", "publisher": "Port Callan Courier", "title": "Planes bomb Havana",
    "text": "HAVANA, Nov. 21 - United States planes bombed Havana on Wednesday.",
}  # fmt: skip


class Serving:
    """A desk in a thread."""

    def __init__(self, workspace: Workspace, at: socket.socket) -> None:
        self.port = int(at.getsockname()[1])
        self.server: uvicorn.Server = make_server(Desk(workspace, OPTIONS))
        self.live = live_in(self.server.config.app)
        self.thread = Thread(target=self.server.run, kwargs={"sockets": [at]})

    def get(self, path: str) -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=WAIT_S)
        connection.request("GET", path, headers={"Connection": "close"})
        return connection.getresponse()

    @contextmanager
    def listen(self) -> Iterator[Iterator[tuple[str, str]]]:
        """What a listener hears: name and content of each event."""
        with closing(self.get("/live")) as answer:
            assert answer.status == 200
            yield events(answer)

    def end(self) -> None:
        self.server.should_exit = True
        self.thread.join(WAIT_S)


@pytest.fixture
def serving(own_workspace: Workspace) -> Iterator[Serving]:
    with listening(OPTIONS) as at:
        one = Serving(own_workspace, at)
        one.thread.start()
        yield one
        one.end()
        assert not one.thread.is_alive()


def events(answer: HTTPResponse) -> Iterator[tuple[str, str]]:
    name = ""
    for line in answer:
        key, _, value = line.decode().rstrip("\n").partition(": ")
        if key == "event":
            name = value
        elif key == "data":
            yield name, json.loads(value)
        elif not key and value:
            yield "comment", value


def news(heard: Iterator[tuple[str, str]]) -> tuple[str, str]:
    """The next event that is no comment."""
    return next(one for one in heard if one[0] != "comment")


def test_an_incident_that_another_connection_stores_is_heard_of(
    serving: Serving, own_workspace: Workspace, tmp_path: Path
) -> None:
    before = own_workspace.state()
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps(NEWS) + "\n", encoding="utf-8")
    with serving.listen() as heard:
        assert news(heard) == ("state", before)
        with casus.open(own_workspace.location) as other:
            filling = Thread(target=other.ingest, args=([path],), kwargs={"workers": 1})
            filling.start()
            name, state = news(heard)
            filling.join()
        assert name == "state"
        assert state != before
    assert own_workspace.articles(doc="new").count() == 1


def test_what_is_sent_is_not_kept_by_anything_between(serving: Serving) -> None:
    with closing(serving.get("/live")) as answer:
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        assert answer.headers["Cache-Control"] == "no-cache"
        assert answer.headers["X-Accel-Buffering"] == "no"


def test_there_is_room_for_so_many_and_again_when_one_leaves(serving: Serving) -> None:
    serving.live.most = 2
    with serving.listen() as first, serving.listen() as second:
        assert news(first) == news(second)
        with closing(serving.get("/live")) as answer:
            assert answer.status == 503
            assert int(answer.headers["Retry-After"]) > 0
    waited = 0
    while serving.live.listeners and waited < WAIT_S * 10:
        waited += 1
        serving.thread.join(0.1)
    with serving.listen() as third:
        assert news(third)[0] == "state"


def test_whoever_listens_is_told_that_the_desk_ends_and_holds_nothing_up(serving: Serving) -> None:
    with serving.listen() as heard:
        assert news(heard)[0] == "state"
        serving.end()
        assert not serving.thread.is_alive()
        assert list(heard) == [("end", "")]


def test_a_quiet_listener_gets_a_sign_of_life(serving: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fastapi.routing._PING_INTERVAL", 0.1)
    with serving.listen() as heard:
        assert news(heard)[0] == "state"
        assert next(heard) == ("comment", "ping")


def test_nobody_asks_the_record_while_nobody_listens() -> None:
    asked: list[str] = []

    def ask() -> str:
        asked.append("")
        return "one"

    async def run() -> None:
        live = Live(ask, every_s=0.01)
        async with live.running():
            await anyio.sleep(0.1)
            assert asked == []
            async with live.listening():
                assert await anext(aiter(live.states())) == "one"
            await anyio.sleep(0.1)
            before = len(asked)
            await anyio.sleep(0.1)
            assert len(asked) == before

    anyio.run(run)


def test_a_record_that_is_busy_is_asked_again() -> None:
    answers: Iterator[str | StoreBusy] = iter([StoreBusy("busy"), "one", "one", "two"])

    def ask() -> str:
        answer = next(answers, "two")
        if isinstance(answer, StoreBusy):
            raise answer
        return answer

    async def run() -> list[str]:
        live = Live(ask, every_s=0.01)
        async with live.running(), live.listening():
            states = aiter(live.states())
            return [await anext(states), await anext(states)]

    assert anyio.run(run) == ["one", "two"]


def test_a_closed_one_takes_nobody() -> None:
    async def run() -> None:
        live = Live(lambda: "one", every_s=0.01)
        live.close()
        async with live.listening():
            pass

    with pytest.raises(HTTPException):
        anyio.run(run)
