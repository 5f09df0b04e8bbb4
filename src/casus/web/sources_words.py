"""How sources are told of in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from casus.records.run import Quarantined, Run, RunItem
from casus.records.subscription import Subscription
from casus.web.refusals import fetch_words

DONE: Mapping[str, str] = {
    "feed-added": "The feed is watched from now on.",
    "feed-known": "The feed was watched already; how often it is visited has changed.",
    "feed-removed": "The feed is no longer watched. Its articles stay.",
    "feed-paused": "The feed is paused: it is not visited until it goes on.",
    "feed-resumed": "The feed is visited again.",
    "feed-gone": "No such feed is watched.",
    "retrying": "It is being read again; what comes of it stands below.",
    "busy": "Something is being read again already; wait until it has ended.",
    "nothing-kept": "Nothing is kept that could be read again.",
    "dropped": "It is kept no longer.",
}
"""By a name that an address can hold."""

OUTCOMES: Mapping[str, str] = {
    "skipped": "not for Casus", "quarantined": "kept for later", "updated": "newer version of a page",
    "failed": "failed",
}  # fmt: skip

REASONS: Mapping[str, str] = {
    "empty": "empty", "binary": "not text", "too-large": "too large", "bad-encoding": "garbled letters",
    "not-article": "no article in it", "not-english": "not English", "bad-json": "bad JSON", "bad-date": "bad date",
    "broken-archive": "broken archive", "bad-member": "bad file in an archive", "missing": "missing",
    "unreadable": "unreadable", "fault": "made the reader fail", "crashed": "ended the process that read it",
    "unstorable": "refused by the record", "version": "another version of a page",
}  # fmt: skip


def why_words(one: Quarantined | RunItem) -> str:
    """What was wrong with it, without its place, which stands beside."""
    return one.message.removeprefix(one.place).strip()


def visit_words(feed: Subscription) -> str:
    """How the last visit went."""
    if feed.status is None:
        return "not visited yet"
    told = {"ok": "went well", "unchanged": "nothing new"}.get(feed.status) or fetch_words(feed.status)
    return told if feed.failures < 2 else f"{told} ({feed.failures} times in a row)"


def due_words(feed: Subscription) -> str:
    if feed.paused:
        return "paused"
    due = datetime.fromisoformat(feed.due)
    return "now" if due <= datetime.now(UTC) else time_words(feed.due)


def run_words(run: Run) -> str:
    """What it was told to do."""
    return " ".join((run.command, *run.arguments))


def lasted_words(run: Run) -> str:
    """How long it took, or takes so far."""
    seconds = int(
        (datetime.fromisoformat(run.ended or run.heard) - datetime.fromisoformat(run.started)).total_seconds()
    )
    if seconds < 90:
        return f"{seconds} s"
    return f"{seconds // 60} min" if seconds < 5_400 else f"{seconds / 3_600:.1f} h"


def time_words(told: str | None) -> str:
    """`2026-03-01 12:30`, in UTC."""
    return "never" if told is None else told[:16].replace("T", " ")


def lines_of(raw: bytes, most: int = 60, width: int = 400) -> list[str]:
    """Bytes as lines of text, bounded; what is no text shows as U+FFFD."""
    lines = raw.decode("utf-8", "replace").splitlines()
    return [line[:width] for line in lines[:most]]
