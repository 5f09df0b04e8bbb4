"""Addresses in their canonical form, in which two addresses of one page are equal. The only home of courlan."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, unquote_plus, urlsplit, urlunsplit

MAX_CHARACTERS = 2_000
"""Characters of an address; servers refuse longer ones."""

_DEFAULT_PORTS = {"http": (None, 80, 443), "https": (None, 443)}  # 443 of http too, since all become https
_HOST = re.compile(r"[^\s\x00-\x20\x7f\ud800-\udfff/?#@\\<>%\"'`^|{}\[\]:,;()&=+*!$]{1,253}|\[[0-9a-f:.]{2,45}\]")
_KEPT_IN_QUERY = "%=/:?@!$'()*+,;-._~[]"
# What says how a reader came to a page, never which page it is. courlan's own list also has `cid`, `eid`, `source` and
# all that begins with `gl` or `ga`, which name the article on many sites: two articles would become one.
_TRACKERS = frozenset(
    """
    fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid yclid ttclid li_fat_id igshid igsh mc_cid mc_eid _ga _gl
    _hsenc _hsmi mkt_tok xtor cmp cmpid ocid ftag smid smtyp ito ref_src ref_url guccounter guce_referrer
    guce_referrer_sig at_medium at_campaign at_link_id at_link_origin at_link_type at_format at_bbc_team
    ns_mchannel ns_source ns_campaign ns_linkname ns_fee pk_campaign pk_kwd
    """.split()
)
_TRACKER_FAMILIES = ("utm_", "mtm_", "hsa_", "vero_", "oly_")


def article_address(stated: str | None, known: str | None = None) -> str | None:
    """The canonical address of an article: of the one it states, else of the one it was found at.

    The front page of a site is the address of no article, though some pages and data sets give it for all of theirs.
    """
    found = (canonical_address(url) for url in (stated, known) if url)
    return next((address for address in found if address is not None and not _is_front_page(address)), None)


def canonical_address(url: str) -> str | None:
    """The address in the form that is equal for all addresses of one page; the same for a canonical one.

    Scheme `https`; host in lower case, in its own letters rather than as `xn--`, without a dot at its end and a default
    port; path quoted, without doubled slashes and one at its end; no parameters of tracking, the others sorted by name;
    no fragment. None for what is no address of a web page: another scheme, a user's name or no host in it, over 2,000
    characters, or not to be parsed.
    """
    if len(url) > MAX_CHARACTERS:
        return None
    try:
        parts = urlsplit(url.strip())
        host = _host(parts)
        address = None if host is None else _address(host, parts)
    except ValueError:  # ports, brackets, characters that would become others; surrogates in the path
        return None
    return address if address is not None and len(address) <= MAX_CHARACTERS else None


def _host(parts: SplitResult) -> str | None:
    """Host, and port where it is not that of the scheme."""
    if parts.scheme not in _DEFAULT_PORTS or "@" in parts.netloc:
        return None
    bare = parts.netloc.lower()
    name = bare[: bare.rfind(":")] if parts.port is not None or bare.endswith(":") else bare
    name = name.rstrip(".")
    if _HOST.fullmatch(name) is None:
        return None
    return name if parts.port in _DEFAULT_PORTS[parts.scheme] else f"{name}:{parts.port}"


def _address(host: str, parts: SplitResult) -> str:
    from courlan import normalize_url

    normal = urlsplit(normalize_url(SplitResult("https", host, parts.path, "", "")))
    return urlunsplit(("https", normal.netloc, normal.path.removesuffix("/") or "/", _query(parts.query), ""))


def _query(query: str) -> str:
    """The parameters as they are written, those of tracking left out, by name; of one name in their order."""
    named = [(unquote_plus(part.partition("=")[0]).lower(), part) for part in query.split("&") if part]
    kept = sorted((name, part) for name, part in named if not _is_tracker(name))
    return "&".join(quote(part, safe=_KEPT_IN_QUERY) for _, part in kept)


def _is_tracker(name: str) -> bool:
    return name in _TRACKERS or name.startswith(_TRACKER_FAMILIES)


def _is_front_page(address: str) -> bool:
    return address.count("/") == 3 and address.endswith("/")
