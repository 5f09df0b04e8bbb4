from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.fetch.guard import WEB_PORTS, Guard, is_public

PUBLIC = ("8.8.8.8", "1.1.1.1", "93.184.215.14", "2606:4700::1111", "2001:4860:4860::8888", "2a00:1450::1")
CLOSED = (
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.8.8.8", "169.254.169.254"),
    *("172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.0.170", "192.0.2.1", "192.88.99.1", "192.168.1.1"),
    *("198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.7", "224.0.0.1", "239.255.255.250", "240.0.0.1"),
    *("255.255.255.255", "168.63.129.16", "100.100.100.200"),
    *("::", "::1", "::8.8.8.8", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%1", "fec0::1", "ff02::1", "100::1"),
    *("2001::1", "2001:20::1", "2001:db8::1", "3fff::1", "5f00::1", "4000::1", "64:ff9b:1::8.8.8.8"),
)
EMBEDDING = ("::ffff:{}", "64:ff9b::{}")


@pytest.mark.parametrize("address", PUBLIC)
def test_public_hosts_are_reached(address: str) -> None:
    assert is_public(ip_address(address))
    for port in WEB_PORTS:
        assert Guard().refusal("news.example", address, port) is None


@pytest.mark.parametrize("address", CLOSED)
def test_other_addresses_are_refused(address: str) -> None:
    assert not is_public(ip_address(address))
    slug, why = Guard().refusal("news.example", address, 443) or ("", "")
    assert slug == "refused-address"
    assert "public internet" in why


@pytest.mark.parametrize("form", EMBEDDING)
def test_an_old_address_inside_a_new_one_counts(form: str) -> None:
    assert is_public(ip_address(form.format("8.8.8.8")))
    for address in CLOSED:
        if ":" not in address:
            assert not is_public(ip_address(form.format(address)))


@pytest.mark.parametrize("address", ["2002:0808:0808::1", "2002:7f00:1::", "2001:0:0808:0808::1"])
def test_tunnels_are_refused_whatever_is_inside(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("port", [0, 22, 25, 53, 3306, 5432, 6379, 8000, 9200, 11211])
def test_other_ports_are_refused(port: int) -> None:
    slug, why = Guard().refusal("news.example", "8.8.8.8", port) or ("", "")
    assert slug == "refused-port"
    assert "80, 443, 8080, 8443" in why


def test_what_is_no_address_is_refused() -> None:
    assert Guard(("news.example",)).refusal("news.example", "news.example", 80) is not None


def test_a_network_may_be_allowed() -> None:
    guard = Guard(("10.1.0.0/16", "fd00::/8", "192.168.0.7"))
    for address in ("10.1.2.3", "fd00::5", "192.168.0.7"):
        assert guard.refusal("intranet.example", address, 9000) is None
    for address in ("10.2.0.1", "fc00::1", "192.168.0.8", "127.0.0.1"):
        assert guard.refusal("intranet.example", address, 80) is not None


def test_a_host_may_be_allowed_by_its_name() -> None:
    guard = Guard(("Intranet.Example",))
    assert guard.refusal("intranet.example.", "10.1.2.3", 9000) is None
    assert guard.refusal("other.example", "10.1.2.3", 9000) is not None
    assert guard.refusal("evil.intranet.example", "10.1.2.3", 9000) is not None


@given(st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)))
def test_nothing_is_public_that_the_standard_library_knows_to_be_private(address: IPv4Address | IPv6Address) -> None:
    if is_public(address):
        embedded = getattr(address, "ipv4_mapped", None) or address in IPv6Network("64:ff9b::/96")
        inner = IPv4Address(int(address) & 0xFFFFFFFF) if embedded else address
        kinds = ("private", "loopback", "link_local", "multicast", "reserved", "unspecified")
        assert [kind for kind in kinds if getattr(inner, f"is_{kind}")] == []
