"""Every error that Casus raises on purpose.

CasusError
├── InputError            something given to Casus cannot be used
│   ├── UnreadableInput   not text, wrong format, broken archive, over the size limit
│   ├── NotAnArticle      readable, but no article text in it
│   ├── NotEnglish        an article in another language
│   ├── FetchError        a page could not be had: the address is refused, the server failed, the answer broke a bound
│   └── BadOption         a value on the command line, in the settings or in a call
├── DataError             a table or the model that ships with Casus is missing or broken
├── StoreError            the record cannot be opened, read or written
│   ├── StoreBusy         others kept it locked, or the connection went, for longer than a run waits
│   └── StoreFull         no room left where it lies
└── MissingExtra          an optional package is not installed

A message gives the bad value, the allowed ones and the next step.
"""

from __future__ import annotations


class CasusError(Exception):
    """Base of all errors that Casus raises on purpose."""


class InputError(CasusError):
    """Something given to Casus cannot be used; `reason` is a short slug for records (`empty`, `binary` ...)."""

    def __init__(self, message: str, *, reason: str = "input") -> None:
        super().__init__(message)
        self.reason = reason


class UnreadableInput(InputError):
    """Not text, a wrong format, a broken archive, or over the size limit."""


class NotAnArticle(InputError):
    """Readable, but there is no article text in it."""


class NotEnglish(InputError):
    """An article in a language that the network was not trained on."""


class FetchError(InputError):
    """A page could not be had from its server.

    reason: `bad-url`, `bad-scheme`, `refused-address`, `refused-port`, `dns`, `connection`, `tls`, `timeout`,
        `bad-http`, `cut-off`, `bad-encoding`, `too-large`, `bad-redirect`, `redirect-loop`, `too-many-redirects`,
        `robots`, `busy`, `backing-off`, or the status as in `http-404`.
    temporary: whether it may pass by itself, so that the same request is worth making later.
    retry_after: seconds after which the server, or our own back-off, lets it be tried again; None when nobody said.
    """

    def __init__(self, message: str, *, reason: str, temporary: bool = False, retry_after: float | None = None) -> None:
        super().__init__(message, reason=reason)
        self.temporary = temporary
        self.retry_after = retry_after


class BadOption(InputError):
    """A value on the command line, in the settings or in a call that is not allowed."""


class DataError(CasusError):
    """A table or the model that ships with Casus is missing or broken."""


class StoreError(CasusError):
    """The record cannot be opened, read or written; nothing of what was asked for was written."""


class StoreBusy(StoreError):
    """Others kept the record locked, or its server was away, for longer than a run waits."""


class StoreFull(StoreError):
    """No room is left on the disk that the record lies on."""


class MissingExtra(CasusError):
    """An optional package is not installed; `missing_extra` says which, and how to get it."""


def missing_extra(what: str, package: str, extra: str) -> MissingExtra:
    """The error to raise where an import of an optional package failed.

    what: what needs it, as the message begins. package: as it is imported. extra: the extra of Casus that brings it, as
    in pyproject.toml. The name stands in quotation marks, since zsh takes brackets for a pattern.
    """
    return MissingExtra(f"{what} needs {package}, which is not installed: pip install 'casus[{extra}]'")
