"""Why a page is not fetched or a text not read, in words for a person, with what to do."""

from __future__ import annotations

from collections.abc import Mapping

from casus.errors import FetchError, InputError

NOT_FETCHED: Mapping[str, str] = {
    "refused-address": "it leads to a machine that is not on the public internet, and such ones are never asked",
    "refused-port": "its port is none on which the web is served (80, 443, 8080, 8443)",
    "bad-scheme": "only addresses with http or https are fetched",
    "robots": "the site does not want to be read by programs (robots.txt)",
    "dns": "there is no such host",
    "timeout": "its server was too slow",
    "connection": "its server cannot be reached",
    "tls": "its server has no certificate that can be trusted",
    "busy": "its server was asked a moment ago; wait a little",
    "backing-off": "its server failed a moment ago; wait a little",
    "too-large": "it is too large",
    "redirect-loop": "it leads in a circle",
    "too-many-redirects": "it leads on too many times",
    "empty": "there is nothing at it",
}
"""By the reason of a FetchError, without what only the network that the desk is in should know."""

NOT_READ: Mapping[str, str] = {
    "empty": "There is no text in it. Paste the text of one article.",
    "binary": "It is not text. Paste the words of the article, or give the address of its page.",
    "bad-encoding": "Its letters are garbled. Copy the text from the page as a browser shows it.",
    "not-article": "No article was found in it. Paste its text instead: a few sentences of prose at least.",
    "not-english": "It is not in English, and Casus reads English alone.",
    "not-page": "What is there is not a page. Give the address of an article, or paste its text.",
    "fault": "The reader of Casus failed on it. Paste its text instead.",
}


def given_words(error: InputError) -> str:
    """Of whatever somebody gave: a text, an address, a day."""
    if isinstance(error, FetchError) and error.reason != "bad-url":
        return f"This address is not fetched: {fetch_words(error.reason)}."
    return NOT_READ.get(error.reason) or _sentence(str(error))


def fetch_words(reason: str) -> str:
    if reason.startswith("http-"):
        return f"its server answered {reason.removeprefix('http-')}"
    return NOT_FETCHED.get(reason, "its server gave no sound answer")


def _sentence(text: str) -> str:
    told = text.strip()
    return told[:1].upper() + told[1:] + ("" if told.endswith((".", "?", "!")) else ".")
