"""What may go wrong on the way, put into our own words."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpcore

from casus.errors import FetchError
from casus.fetch.backend import GuardedBackend

_LATER = frozenset({408, 425, 429})


@contextmanager
def our_errors(url: str, backend: GuardedBackend) -> Iterator[None]:
    """Raises FetchError for every error of httpcore; one that is ours already gets the address in front."""
    try:
        yield
    except FetchError as error:
        raise FetchError(
            f"{url}: {error}", reason=error.reason, temporary=error.temporary, retry_after=error.retry_after
        ) from error
    except httpcore.TimeoutException as error:
        message = f"{url}: the server was too slow ({error})"
        raise FetchError(message, reason="timeout", temporary=True) from error
    except httpcore.NetworkError as error:
        raise _network(url, error) from error
    except httpcore.RemoteProtocolError as error:
        raise _protocol(url, error, backend) from error
    except httpcore.LocalProtocolError as error:
        raise FetchError(f"{url} cannot be asked for ({error})", reason="bad-url") from error
    except (OSError, ValueError) as error:  # ValueError: h11 of a length with thousands of digits
        raise FetchError(f"{url}: the answer cannot be read ({error})", reason="bad-http") from error


def bad_status(status: int, retry_after: float | None) -> FetchError:
    """The error of a status that brings no page."""
    passes = status in _LATER or status >= 500
    return FetchError(
        f"the server answered {status}", reason=f"http-{status}", temporary=passes, retry_after=retry_after
    )


def _network(url: str, error: httpcore.NetworkError) -> FetchError:
    """A certificate that does not fit will not fit in an hour either; a lost connection may come back."""
    if isinstance(error.__cause__, ssl.SSLError):
        return FetchError(f"{url}: no safe connection ({error})", reason="tls")
    return FetchError(f"{url}: no connection ({error})", reason="connection", temporary=True)


def _protocol(url: str, error: httpcore.RemoteProtocolError, backend: GuardedBackend) -> FetchError:
    if backend.ended and backend.received:
        return FetchError(f"{url}: the answer was cut off ({error})", reason="cut-off", temporary=True)
    if backend.ended:
        return FetchError(f"{url}: the server hung up without an answer", reason="connection", temporary=True)
    return FetchError(f"{url}: the answer is no sound HTTP ({error})", reason="bad-http")
