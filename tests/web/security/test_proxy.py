"""Behind a proxy, on a real server: what it tells is believed where the options name it, and nowhere else."""

from __future__ import annotations

import re
import socket
from collections.abc import Mapping
from urllib.parse import urlencode

import pytest

from casus.web.options import DeskOptions
from casus.workspace import Workspace
from tests.web.forms import token_in
from tests.web.security.conftest import add_people
from tests.web.security.test_limits import heard, running

PROXIED = DeskOptions(port=0, hosts=("desk.example",), proxies=("127.0.0.1",), root="/casus")
TOLD = {"X-Forwarded-For": "203.0.113.9, 198.51.100.7", "X-Forwarded-Proto": "https"}


def ask(port: int, method: str, path: str, headers: Mapping[str, str], body: str = "") -> str:
    lines = [f"{method} {path} HTTP/1.1", "Host: desk.example", "Connection: close", f"Content-Length: {len(body)}"]
    if body:
        lines.append("Content-Type: application/x-www-form-urlencoded")
    lines += [f"{name}: {value}" for name, value in headers.items()]
    with socket.create_connection(("127.0.0.1", port), timeout=15) as one:
        one.sendall("\r\n".join([*lines, "", body]).encode())
        return heard(one).decode()


@pytest.mark.parametrize("prefix", ["", "/casus"])
def test_what_a_named_proxy_tells_is_believed(small: Workspace, prefix: str) -> None:
    add_people(small)
    with running(small, PROXIED) as port:
        page = ask(port, "GET", f"{prefix}/login", TOLD)
        cookie = re.search(r"(?i)set-cookie: ((__Secure-casus_visitor=[^;]+);.*)", page)
        assert cookie is not None
        assert "secure" in cookie[1].lower()
        assert "Path=/casus" in cookie[1]
        body = urlencode({"name": "Ben", "password": "wrong", "csrf": token_in(page)})
        headers = {**TOLD, "Cookie": cookie[2], "Origin": "https://desk.example"}
        assert " 401 " in ask(port, "POST", f"{prefix}/login", headers, body).partition("\n")[0]
    (entry,) = small.audit.read()
    assert (entry.object, entry.address) == ("Ben", "198.51.100.7")


def test_what_another_tells_is_not(small: Workspace) -> None:
    add_people(small)
    with running(small, DeskOptions(port=0, hosts=("desk.example",), proxies=("192.0.2.50",), https=True)) as port:
        page = ask(port, "GET", "/login", TOLD)
        cookie = re.search(r"(?i)set-cookie: (__Host-casus_visitor=[^;]+);", page)
        assert cookie is not None
        body = urlencode({"name": "Ben", "password": "wrong", "csrf": token_in(page)})
        ask(port, "POST", "/login", {**TOLD, "Cookie": cookie[1]}, body)
    assert small.audit.read()[0].address == "127.0.0.1"


def test_no_header_is_put_in_through_an_address(small: Workspace) -> None:
    add_people(small)
    with running(small, PROXIED) as port:
        for path in (
            "/x%0d%0aSet-Cookie:%20a=b",
            "/search?text=%0d%0aSet-Cookie:%20a=b",
            "/login?next=/%0d%0aX-Evil:%201",
        ):
            answer = ask(port, "GET", path, {**TOLD, "Accept": "text/html"})
            head = answer.partition("\r\n\r\n")[0].lower()
            assert "set-cookie: a=b" not in head
            assert "x-evil:" not in head.replace("%0d%0ax-evil", "")
