"""What is too large or too slow, on a real server and by hand: bytes on a socket."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace

import pytest

from casus.web.desk import Desk
from casus.web.options import DeskOptions
from casus.web.security import limits
from casus.web.serve import listening, make_server
from casus.workspace import Workspace
from tests.web.security.conftest import Open, add_people

QUICK = DeskOptions(port=0, max_body_bytes=20_000, body_s=1.0)
WAIT_S = 15
FORM = "Content-Type: application/x-www-form-urlencoded\r\n"

Talk = Callable[[bytes], bytes]


@contextmanager
def running(workspace: Workspace, options: DeskOptions) -> Iterator[int]:
    """The port of a desk that runs in a thread."""
    with listening(options) as at:
        server = make_server(Desk(workspace, options))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [at]})
        thread.start()
        try:
            until = time.monotonic() + WAIT_S
            while not server.started and time.monotonic() < until:
                time.sleep(0.02)
            yield at.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture
def port(small: Workspace) -> Iterator[int]:
    add_people(small)
    with running(small, QUICK) as found:
        yield found


@pytest.fixture
def connect(port: int) -> Iterator[Callable[[], socket.socket]]:
    with ExitStack() as left:
        yield lambda: left.enter_context(socket.create_connection(("127.0.0.1", port), timeout=WAIT_S))


def heard(one: socket.socket) -> bytes:
    """All until the other end closes."""
    parts = []
    try:
        while part := one.recv(65536):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts)


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


def head(first: str, more: str = "") -> bytes:
    return f"{first} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n{more}\r\n".encode("latin-1")


Connect = Callable[[], socket.socket]


def test_a_body_that_is_announced_too_large_is_refused_before_it_comes(connect: Connect) -> None:
    one = connect()
    one.sendall(head("POST /login", f"{FORM}Content-Length: 999999999\r\n"))
    assert status(heard(one)) == 413


def test_a_body_that_grows_too_large_is_refused_as_soon_as_it_does(connect: Connect) -> None:
    one = connect()
    one.sendall(head("POST /login", f"{FORM}Transfer-Encoding: chunked\r\n"))
    sent, part = 0, b"1000\r\n" + b"a" * 0x1000 + b"\r\n"
    try:
        for _ in range(10_000):
            one.sendall(part)
            sent += 0x1000
    except OSError:
        pass
    assert sent < 10_000 * 0x1000 / 2


def test_of_chunks_the_answer_is_told(connect: Connect) -> None:
    one = connect()
    one.sendall(
        head("POST /login", f"{FORM}Transfer-Encoding: chunked\r\n") + (b"1000\r\n" + b"a" * 0x1000 + b"\r\n") * 6
    )
    assert status(heard(one)) == 413


def test_a_body_that_comes_too_slowly_is_given_up(connect: Connect) -> None:
    one, began = connect(), time.monotonic()
    one.sendall(head("POST /login", f"{FORM}Content-Length: 100\r\n") + b"name=")
    assert status(heard(one)) == 408
    assert QUICK.body_s <= time.monotonic() - began < WAIT_S


def test_a_body_that_drips_is_given_up_all_the_same(connect: Connect) -> None:
    one, began = connect(), time.monotonic()
    one.sendall(head("POST /login", f"{FORM}Content-Length: 1000\r\n"))
    try:
        while time.monotonic() - began < WAIT_S:
            one.sendall(b"a")
            time.sleep(0.1)
    except OSError:
        pass
    assert time.monotonic() - began < WAIT_S


@pytest.mark.parametrize("begun", [b"", b"GE", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-"])
def test_a_head_that_does_not_come_is_given_up(small: Workspace, monkeypatch: pytest.MonkeyPatch, begun: bytes) -> None:
    monkeypatch.setattr(limits, "HEAD_S", 1.0)
    add_people(small)
    with running(small, QUICK) as port, socket.create_connection(("127.0.0.1", port), timeout=WAIT_S) as one:
        began = time.monotonic()
        one.sendall(begun)
        assert heard(one) == b""
        assert 0.5 < time.monotonic() - began < WAIT_S


def test_a_second_head_that_drips_is_given_up(small: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "HEAD_S", 1.0)
    add_people(small)
    with running(small, QUICK) as port, socket.create_connection(("127.0.0.1", port), timeout=WAIT_S) as one:
        one.sendall(b"GET /static/desk.css HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        assert one.recv(10).startswith(b"HTTP/1.1 2")
        began, closed = time.monotonic(), False
        one.settimeout(0.05)
        while not closed and time.monotonic() - began < WAIT_S:
            try:
                one.sendall(b"G" if time.monotonic() - began < 0.2 else b"E")
                closed = one.recv(65536) == b""
            except TimeoutError:
                time.sleep(0.1)
            except OSError:
                closed = True
        assert closed


def test_a_head_that_is_too_large_is_refused(connect: Connect) -> None:
    one = connect()
    one.sendall(head("GET /", f"X-Long: {'a' * 2 * limits.LONGEST_HEAD}\r\n"))
    assert status(heard(one)) in (400, 431)


def test_an_address_that_is_too_long_is_refused(connect: Connect) -> None:
    one = connect()
    one.sendall(head(f"GET /search?text={'a' * limits.LONGEST_ADDRESS}"))
    answer = heard(one)
    assert status(answer) == 414
    assert b"fewer filters" in answer


PIPED = b"0\r\n\r\nGET /people HTTP/1.1\r\n\r\n"


@pytest.mark.parametrize("sent", [
    head("POST /login", f"{FORM}Content-Length: -1\r\n"), head("GET /", "X-A: b\r\n c\x00d\r\n"),
    head("POST /login", f"{FORM}Content-Length: 5\r\nContent-Length: 6\r\n"), head("GET http://evil.example/people"),
    head("POST /login", f"{FORM}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") + PIPED,
    head("GET /", "Host: evil.example\r\n"), b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n",
])  # fmt: skip
def test_what_is_no_request_is_no_way_in(connect: Connect, sent: bytes) -> None:
    one = connect()
    one.sendall(sent)
    one.shutdown(socket.SHUT_WR)
    answer = heard(one)
    assert not answer or status(answer) in (400, 401, 403, 404, 413, 421)
    assert answer.count(b"HTTP/1.1 ") <= 1


@pytest.mark.parametrize("path", [
    "/static/../web/app.py", "/static/%2e%2e/%2e%2e/records/person.py", "/static/..%2f..%2frecords%2fperson.py",
    "/static//etc/passwd", "/static/....//....//pyproject.toml", "/static/..\\..\\x", "/static/%00", "/static/vendor",
    "/static/desk.css%00.js", "/static/desk.css/..", "/static/~root", "/static/%252e%252e/x"])  # fmt: skip
def test_static_files_are_only_those_of_the_desk(connect: Connect, path: str) -> None:
    one = connect()
    one.sendall(head(f"GET {path}"))
    answer = heard(one)
    assert status(answer) in (400, 401, 404)
    assert b"root:" not in answer
    assert b"import" not in answer


def test_after_all_this_the_desk_still_answers(connect: Connect) -> None:
    one = connect()
    one.sendall(head("GET /login"))
    answer = heard(one)
    assert status(answer) == 200
    assert b"Content-Security-Policy".lower() in answer.lower()
    assert b"server: " not in answer.lower()


def test_within_this_process_the_bound_is_the_same(small: Workspace, opened: Open) -> None:
    add_people(small)
    client = opened(small, replace(QUICK, port=8017))
    assert client.post("/login", data={"name": "a" * 30_000}).status_code == 413
