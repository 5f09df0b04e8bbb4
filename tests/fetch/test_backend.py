"""Connections are made to the number that was checked, and no wait outlasts the deadline."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from casus.errors import FetchError
from casus.fetch.backend import MOST_ADDRESSES, Deadline, GuardedBackend, Resolve, system_addresses
from casus.fetch.client import Client
from casus.fetch.guard import Guard
from casus.fetch.options import FetchOptions
from tests.fetch import feeds
from tests.fetch.misbehaviours import PAGES
from tests.fetch.server import Misbehaving

HERE = "127.0.0.1"
CERTIFICATE = Path(__file__).parent / "certificate.pem"


@pytest.fixture(scope="module")
def server() -> Iterator[Misbehaving]:
    with Misbehaving(PAGES) as running:
        yield running


def names(*answers: Sequence[str] | OSError) -> Resolve:
    """A name server that gives these answers one after the other, the last one again and again."""
    left = list(answers)

    def resolve(_: str, __: int) -> Sequence[str]:
        answer = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(answer, OSError):
            raise answer
        return answer

    return resolve


def client(resolve: Resolve, **other: ssl.SSLContext) -> Client:
    """Only this one address of loopback is allowed."""
    return Client(FetchOptions(timeout_s=1, deadline_s=1, allowed=(f"{HERE}/32",)), resolve=resolve, **other)


def failure(asking: Client, url: str) -> FetchError:
    with pytest.raises(FetchError) as caught:
        asking.get(url)
    return caught.value


def test_a_name_leads_to_its_address(server: Misbehaving) -> None:
    page = client(names([HERE])).get(f"http://news.example:{server.port}/article?4")
    assert page.body == feeds.page(4)
    assert server.requests[-1].headers["host"] == f"news.example:{server.port}"


def test_a_name_with_private_addresses_only_is_refused(server: Misbehaving) -> None:
    before = len(server.requests)
    error = failure(client(names(["10.0.0.1", "fd00::1"])), f"http://news.example:{server.port}/")
    assert error.reason == "refused-address"
    assert "10.0.0.1" in str(error)
    assert "`allowed`" in str(error)
    assert len(server.requests) == before


def test_good_addresses_beside_bad_ones_are_used(server: Misbehaving) -> None:
    asking = client(names(["169.254.169.254", "::1", HERE]))
    assert asking.get(f"http://news.example:{server.port}/article").status == 200


def test_an_answer_that_changes_gains_nothing(server: Misbehaving) -> None:
    """DNS rebinding: the first answer is allowed, the second is the target. Each request asks once and checks."""
    asking = client(names([HERE], ["127.0.0.2"]))
    address = f"http://news.example:{server.port}/article"
    assert asking.get(address).status == 200
    assert failure(asking, address).reason == "refused-address"


def test_a_redirect_is_checked_like_the_first_address(server: Misbehaving) -> None:
    asking = client(names([HERE], ["127.0.0.2"]))
    error = failure(asking, f"http://news.example:{server.port}/redirect-chain?2")
    assert error.reason == "refused-address"


def test_a_dead_address_gives_way_to_the_next(server: Misbehaving) -> None:
    options = FetchOptions(timeout_s=1, deadline_s=1, allowed=("127.0.0.0/8",))
    found = ["127.0.0.2", "127.0.0.3", HERE]
    assert Client(options, resolve=names(found)).get(f"http://news.example:{server.port}/article").status == 200
    many = [*(f"127.0.0.{number}" for number in range(2, 2 + MOST_ADDRESSES)), HERE]
    error = failure(Client(options, resolve=names(many)), f"http://news.example:{server.port}/article")
    assert (error.reason, error.temporary) == ("connection", True)


@pytest.mark.parametrize(
    ("answer", "temporary"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), False),
        (socket.gaierror(socket.EAI_AGAIN, "try again"), True),
    ],
)
def test_a_name_that_is_not_found(answer: OSError, temporary: bool) -> None:
    error = failure(client(names(answer)), "http://news.example/")
    assert (error.reason, error.temporary) == ("dns", temporary)


def test_a_name_server_that_does_not_answer() -> None:
    woken = threading.Event()

    def resolve(_: str, __: int) -> Sequence[str]:
        woken.wait(5)
        return [HERE]

    options = FetchOptions(timeout_s=0.2, deadline_s=0.2)
    start = time.monotonic()
    error = failure(Client(options, resolve=resolve), "http://news.example/")
    woken.set()
    assert (error.reason, error.temporary) == ("timeout", True)
    assert time.monotonic() - start < 2


def test_a_port_where_nobody_listens() -> None:
    with socket.create_server((HERE, 0)) as closed:
        port = closed.getsockname()[1]
    error = failure(client(names([HERE])), f"http://{HERE}:{port}/")
    assert (error.reason, error.temporary) == ("connection", True)


def test_the_system_knows_its_own_name() -> None:
    assert HERE in system_addresses("localhost", 80)
    assert HERE in system_addresses("0x7f.1", 80)


@pytest.mark.parametrize("host", ["localhost", "0x7f.1", "127.1", "2130706433", "[::ffff:127.0.0.1]", "[::1]", "0"])
def test_no_way_of_writing_this_machine_gets_by(server: Misbehaving, host: str) -> None:
    before = len(server.requests)
    error = failure(Client(FetchOptions(timeout_s=1, deadline_s=1)), f"http://{host}:{server.port}/article")
    assert error.reason in ("refused-address", "dns")
    assert len(server.requests) == before


def test_a_socket_of_the_machine_is_refused() -> None:
    backend = GuardedBackend(Guard(), Deadline(1), 1_000, system_addresses)
    with pytest.raises(FetchError, match="web address"):
        backend.connect_unix_socket("secret.sock")


@pytest.fixture(scope="module")
def safe_server() -> Iterator[Misbehaving]:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)
    with Misbehaving(PAGES, tls=context) as running:
        yield running


def trusting() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(CERTIFICATE))


def test_a_safe_connection_is_for_the_name_not_the_number(safe_server: Misbehaving) -> None:
    asking = client(names([HERE]), ssl_context=trusting())
    assert asking.get(f"https://news.example:{safe_server.port}/article?2").body == feeds.page(2)
    for host in ("other.example", HERE):
        error = failure(asking, f"https://{host}:{safe_server.port}/article")
        assert (error.reason, error.temporary) == ("tls", False)


def test_a_certificate_that_nobody_trusts_is_refused(safe_server: Misbehaving) -> None:
    error = failure(client(names([HERE])), f"https://news.example:{safe_server.port}/article")
    assert error.reason == "tls"


def test_a_safe_connection_may_drip_too(safe_server: Misbehaving) -> None:
    options = FetchOptions(timeout_s=0.3, deadline_s=0.4, allowed=(HERE,))
    asking = Client(options, resolve=names([HERE]), ssl_context=trusting())
    assert failure(asking, f"https://news.example:{safe_server.port}/drip-body").reason == "timeout"


def test_a_server_that_never_shakes_hands(server: Misbehaving) -> None:
    """Plain HTTP where TLS is expected: the server waits for the end of a request that it cannot read."""
    error = failure(client(names([HERE])), f"https://news.example:{server.port}/article")
    assert error.reason in ("tls", "timeout", "connection")
