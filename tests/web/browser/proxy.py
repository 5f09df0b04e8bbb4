"""A proxy that shows a desk under a path, as a web server in front of it does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

OF_ONE_HOP = frozenset(("connection", "keep-alive", "transfer-encoding", "te", "upgrade"))
PIECE = 65_536


@contextmanager
def proxied(desk: str, path: str, *, cut: bool) -> Iterator[str]:
    """The address of what a visitor sees; cut: the desk is asked without the path, as nginx does with `proxy_pass`.

    desk: the address of the desk itself, without a path. What is not below the path is answered with 404.
    """
    upstream = urlsplit(desk).netloc

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if not self.path.startswith(f"{path}/"):
                self.send_error(404)
                return
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            asked = HTTPConnection(upstream, timeout=30)
            try:
                kept = {name: value for name, value in self.headers.items() if name.casefold() not in OF_ONE_HOP}
                asked.request(self.command, self.path[len(path) :] if cut else self.path, body or None, kept)
                self._pass_on(asked.getresponse())
            except (BrokenPipeError, ConnectionResetError, TimeoutError):
                self.close_connection = True
            finally:
                asked.close()

        do_POST = do_HEAD = do_GET

        def _pass_on(self, answer: HTTPResponse) -> None:
            self.send_response_only(answer.status, answer.reason)
            for name, value in answer.getheaders():
                if name.casefold() not in OF_ONE_HOP:
                    self.send_header(name, value)
            self.send_header("Connection", "close")
            self.end_headers()
            self.close_connection = True
            while piece := answer.read1(PIECE):
                self.wfile.write(piece)
                self.wfile.flush()

        def log_message(self, *_: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{path}"
        finally:
            server.shutdown()
