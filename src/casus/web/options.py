"""How the desk is served."""

from __future__ import annotations

from dataclasses import dataclass

LOOPBACK = frozenset(("127.0.0.1", "::1", "localhost"))


@dataclass(frozen=True, slots=True)
class DeskOptions:
    """One way to serve it.

    host, port: where it listens; port 0 is a free one. root: the path under which a proxy shows it, without the last
    slash (`/casus`), empty for none. hosts: names by which it may be asked besides those of loopback
    (`casus.example`). proxies: addresses whose forwarded headers are believed. https: browsers reach it by https, so
    that cookies are sent that way alone.
    max_body_bytes: the most that a form or call may send. body_s: the longest that it may take to send it.
    connections: browsers and programs that are connected at the same time; further ones are told to come back.
    threads: requests that are answered at the same time; more only wait for the processor.
    live_s: how often the record is asked for what is new, for pages that are open.
    """

    host: str = "127.0.0.1"
    port: int = 8017
    root: str = ""
    hosts: tuple[str, ...] = ()
    proxies: tuple[str, ...] = ()
    https: bool = False
    max_body_bytes: int = 2_000_000
    body_s: float = 20.0
    connections: int = 500
    threads: int = 8
    live_s: float = 2.0

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach it."""
        return self.host in LOOPBACK
