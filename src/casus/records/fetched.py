"""A page as its server sent it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """One answer, unpacked but otherwise untouched.

    url: as asked for. final_url: where the answer came from after redirects, without a fragment; an `http` address here
        after an `https` one in `url` means that the site itself sent its reader there.
    status: 200 to 299, or 304. not_modified: what the caller has is still current, says the server; `body` is empty.
    content_type: media type in lower case, without parameters. charset: as the header names it, lower case, unchecked.
    etag, last_modified: to be sent along at the next visit; of a 304 without them, those that were sent.
    retrieved: ISO 8601 in UTC to the second. retry_after: seconds that the server asks to wait before the next visit.
    Whatever the server did not say is None.
    """

    url: str
    final_url: str
    status: int
    body: bytes
    content_type: str | None
    charset: str | None
    etag: str | None
    last_modified: str | None
    retrieved: str
    retry_after: float | None = None
    not_modified: bool = False
