"""Where a request comes from, and where one may be sent."""

from __future__ import annotations

import ipaddress
import re

from fastapi import Request

LOCAL = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]{0,1999}")
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via")


def client_address(request: Request) -> str:
    """Of the browser, or of the proxy where the options do not name it."""
    return request.client.host if request.client else "unknown"


def network_of(address: str) -> str:
    """What attempts are counted by: of IPv6 the 64 bits that one customer is given."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if found.version == 4:
        return str(found)
    return str(found.ipv4_mapped or ipaddress.ip_network((found, 64), strict=False))


def is_forwarded(request: Request) -> bool:
    """Whether some proxy has handed it on."""
    return any(name in request.headers for name in FORWARDED)


def safe_next(asked: str | None) -> str:
    """A page of the desk to go on to, below its root, with its query; the first page for anything else."""
    if asked is None or not LOCAL.fullmatch(asked):
        return "/"
    path = asked.partition("?")[0].partition("#")[0]
    if "//" in path or "/." in path or path in ("/login", "/logout"):
        return "/"
    return asked
