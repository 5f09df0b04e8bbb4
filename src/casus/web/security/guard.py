"""What stands around the application, from the outside in; `secure` puts it there.

1. Headers: every answer has them. 2. Told: whatever is raised below becomes an answer. 3. Hosts: by which names it may
be asked. 4. Limits: of address and body. 5. Doors: who asks, whether one has to log in, whether a form is one of ours.

All are plain ASGI, since an answer that streams must not be held back.
"""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI

from casus.errors import BadOption
from casus.web.desk import Desk
from casus.web.failures import Told
from casus.web.options import DeskOptions
from casus.web.security.doors import Doors, is_private
from casus.web.security.headers import Headers
from casus.web.security.hosts import Hosts
from casus.web.security.limits import Limits
from casus.workspace import Workspace


def secure(app: FastAPI, desk: Desk) -> None:
    """To be called when the app has its state, before it answers."""
    around: list[tuple[Any, dict[str, Any]]] = [
        (Doors, {"desk": desk}), (Limits, {"options": desk.options}), (Hosts, {"options": desk.options}), (Told, {}),
        (Headers, {}),
    ]  # fmt: skip
    for one, arguments in around:  # the last that is added is the first that is met
        app.add_middleware(one, **arguments)


def check_people(workspace: Workspace, options: DeskOptions) -> None:
    """Before it listens. Raises BadOption where others could reach a desk that has no admin."""
    if is_private(options) or workspace.people.an_admin():
        return
    raise BadOption(
        f"others could reach this desk (--host {options.host}, or a proxy by --proxy, --allowed-host or --https), and "
        "nobody can log in to it; make an admin first: `casus desk add NAME --role admin`"
    )
