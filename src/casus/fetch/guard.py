"""Which addresses may be connected to: public hosts on the ports of the web, and what the user allows besides.

A feed or a page decides where its links and redirects lead, so without this anybody who is read could make us ask the
machines of our own network, or the metadata service of a cloud, for them.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

WEB_PORTS = frozenset({80, 443, 8080, 8443})
"""Named rather than others forbidden: services that must not be talked to (databases, caches, mail) listen anywhere,
and public news on other ports is so rare that its host can be named in `allowed`."""

# IANA's registries of special-purpose addresses (RFC 6890 and its updates), those that are no host on the internet.
_CLOSED_4 = tuple(
    IPv4Network(network)
    for network in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"),
        *("192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
        *("224.0.0.0/4", "240.0.0.0/4"),
        "168.63.129.16/32",  # public by number, but inside Azure it is the host's own service
    )
)
# Of IPv6 only 2000::/3 is given out for hosts at all. Of that: protocol assignments with Teredo and ORCHID,
# documentation (two), 6to4.
_OPEN_6 = IPv6Network("2000::/3")
_CLOSED_6 = tuple(IPv6Network(network) for network in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"))
# NAT64 is how hosts that have IPv6 alone reach every site of IPv4, so the address inside decides.
_NAT64 = IPv6Network("64:ff9b::/96")


class Guard:
    """Says of an address and port whether they may be connected to.

    allowed: networks, addresses and host names as in `FetchOptions.allowed`.
    """

    def __init__(self, allowed: tuple[str, ...] = ()) -> None:
        named = [(entry, _network(entry)) for entry in allowed]
        self._networks = tuple(network for _, network in named if network is not None)
        self._hosts = frozenset(entry.rstrip(".").lower() for entry, network in named if network is None)

    def refusal(self, host: str, address: str, port: int) -> tuple[str, str] | None:
        """Slug and words for why `address`, one that the name `host` stands for, is refused; None when it may be used.

        Refused is what cannot be read as an address, too.
        """
        try:
            found = ip_address(address)
        except ValueError:
            return "refused-address", f"{address!r} is no address"
        if host.rstrip(".").lower() in self._hosts or any(found in network for network in self._networks):
            return None
        if not is_public(found):
            return "refused-address", f"{found} is not on the public internet"
        if port not in WEB_PORTS:
            return "refused-port", f"{port} is none of the ports {', '.join(map(str, sorted(WEB_PORTS)))}"
        return None


def is_public(address: Address) -> bool:
    """Whether a host on the internet may have this address; an IPv6 form of an IPv4 address is as that one.

    A second opinion comes from the standard library, which knows the registries of its own release.
    """
    inner = _inner(address)
    if inner is not None:
        return is_public(inner)
    if isinstance(address, IPv4Address):
        return address.is_global and not any(address in network for network in _CLOSED_4)
    return address in _OPEN_6 and address.is_global and not any(address in network for network in _CLOSED_6)


def _inner(address: Address) -> IPv4Address | None:
    if isinstance(address, IPv4Address):
        return None
    return address.ipv4_mapped or (IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None)


def _network(entry: str) -> Network | None:
    try:
        return ip_network(entry.strip("[]"), strict=False)
    except ValueError:
        return None
