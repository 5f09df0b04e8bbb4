"""Web addresses: read strictly, before anything is asked of them."""

from __future__ import annotations

import httpx

from casus.errors import FetchError

MOST_CHARACTERS = 4_000
"""Addresses of articles have under 300; servers refuse more than 8,000."""


def web_address(text: str) -> httpx.URL:
    """`text` as an address to fetch, without its fragment. Raises FetchError `bad-url`, `bad-scheme`.

    Names and passwords in an address are refused: they would stand in every record, and they serve to make an address
    look like another.
    """
    url = _parsed(text)
    if url.scheme not in ("http", "https"):
        message = f"{_short(text)} is no web address; give one with http or https"
        raise FetchError(message, reason="bad-scheme")
    if url.userinfo:
        raise FetchError(f"the address at {url.host} holds a name or password; leave it out", reason="bad-url")
    if not url.raw_host or not (url.port is None or 0 < url.port < 65_536):
        message = f"{_short(text)} has no host or an impossible port; give one such as https://news.example/feed"
        raise FetchError(message, reason="bad-url")
    return url.copy_with(fragment=None)


def joined(base: httpx.URL, location: str) -> httpx.URL:
    """Where a redirect from `base` leads. Raises FetchError as `web_address` does."""
    try:
        target = str(base.join(_parsed(location)))
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(f"{base} redirects to {_short(location)}: {error}", reason="bad-url") from error
    return web_address(target)


def host_of(url: str) -> str:
    """The host's name in lower case, without port."""
    return web_address(url).raw_host.decode("ascii").rstrip(".")


def origin_of(url: str) -> str:
    """Scheme, host and port: `https://news.example`, `http://news.example:8080`."""
    address = web_address(url)
    return f"{address.scheme}://{address.netloc.decode('ascii')}"


def _parsed(text: str) -> httpx.URL:
    if len(text) > MOST_CHARACTERS:
        raise FetchError(f"{_short(text)} has over {MOST_CHARACTERS} characters", reason="bad-url")
    try:
        return httpx.URL(text.strip())
    except (httpx.InvalidURL, ValueError) as error:  # ValueError: half a surrogate pair
        raise FetchError(f"{_short(text)} is no address ({error}); correct it", reason="bad-url") from error


def _short(text: str) -> str:
    return repr(text if len(text) <= 200 else f"{text[:200]}...")
