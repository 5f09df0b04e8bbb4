"""The path of a request below the root, however the proxy hands it on."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send


class Below:
    """Tells the application its root, and puts it in front of paths without it, as from a proxy that cuts it off.

    ASGI wants it there. Without it the mounted files would not be found, and no page would know itself in the menu.
    """

    def __init__(self, app: ASGIApp, root: str) -> None:
        self.app, self.root = app, root

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and self.root:
            scope["root_path"] = self.root  # in place: whoever tells of a failure outside of this needs it too
            if scope["path"] == self.root:
                scope["path"] = scope["path"] + "/"
            if not scope["path"].startswith(f"{self.root}/"):
                raw = scope.get("raw_path") or scope["path"].encode()
                scope["path"], scope["raw_path"] = self.root + scope["path"], self.root.encode() + raw
        await self.app(scope, receive, send)
