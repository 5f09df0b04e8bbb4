"""Sending forms as a browser does: with the token of a page of the desk."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from starlette.testclient import TestClient


def token_in(page: str) -> str:
    """Of the head of a page, or of its first form."""
    found = re.search(r'name="csrf" (?:content|value)="([0-9a-f]{64})"', page)
    assert found is not None
    return found[1]


def send(
    client: TestClient, path: str, fields: Mapping[str, Any] | None = None, *, page: str = "/", **more: Any
) -> Any:
    """Posts a form with the token of `page`; redirects are not followed. more: as `TestClient.post` takes it."""
    token = token_in(client.get(page, headers={"Accept": "text/html"}).text)
    return client.post(path, data={"csrf": token, **(fields or {})}, follow_redirects=False, **more)
