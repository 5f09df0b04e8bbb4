"""A desk of several people, for the pages that are only there for them."""

from __future__ import annotations

from playwright.sync_api import Page

import casus
from casus.records.person import ROLES
from casus.web.security.passwords import hash_password

NAME, PASSWORD = "Ann", "four odd words together"
OF_PEOPLE = {"login": "/login", "me": "/me", "people": "/people", "audit": "/audit"}


def with_people(record: str) -> None:
    """An admin, a reviewer and a reader."""
    hashed = hash_password(PASSWORD, NAME)
    with casus.open(record) as workspace:
        for name, role in zip((NAME, "Rex", "Ben"), reversed(ROLES), strict=True):
            workspace.people.add(name, role, hashed)


def log_in(page: Page, password: str = PASSWORD) -> None:
    """By the form that any page leads to."""
    page.get_by_label("Name").fill(NAME)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()
