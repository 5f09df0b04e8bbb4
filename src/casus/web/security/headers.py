"""What every answer tells the browser not to do."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qs

from fastapi import Request
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from casus.web.plot import PLOT_STYLE
from casus.web.templates import STATIC, local_path, stamp

POLICY = "; ".join((
    "default-src 'none'", "script-src 'self'", f"style-src 'self' '{PLOT_STYLE}'", "img-src 'self' data:",
    "connect-src 'self'", "font-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
))  # fmt: skip

FEATURES = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation", "gyroscope", "hid"),
    *("idle-detection", "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get"),
    *("screen-wake-lock", "serial", "usb", "xr-spatial-tracking"),
)
"""What no page of the desk is to use, of what browsers know by these names."""

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not no-referrer: forms would be sent with the origin `null`, which could not be told from another site's.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in FEATURES),
}
FOR_EVER = "public, max-age=31536000, immutable"


class Headers:
    """Puts them on every answer; one that has a Cache-Control of its own keeps it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def protected(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", cached(scope, message["status"]))
            await send(message)

        await self.app(scope, receive, protected if scope["type"] == "http" else send)


def cached(scope: Scope, status: int) -> str:
    """Pages are of one person and one moment; static files are named by what is in them."""
    path = local_path(Request(scope))
    if not path.startswith("/static/"):
        return "private, no-store"
    return FOR_EVER if status in (200, 206, 304) and is_stamped(path.removeprefix("/static/"), scope) else "no-cache"


def is_stamped(name: str, scope: Scope) -> bool:
    asked = parse_qs(scope["query_string"].decode("latin-1")).get("v", [""])[-1]
    try:
        return (STATIC / name).resolve().is_relative_to(STATIC.resolve()) and asked == stamp(name)
    except (OSError, ValueError):
        return False
