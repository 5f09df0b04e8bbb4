"""Whether the desk is there, for what watches over it. Nobody logs in for it, and it tells nothing of the record."""

from __future__ import annotations

import logging

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from casus.errors import CasusError
from casus.web.desk import OnDesk

LOG = logging.getLogger("casus.web")

router = APIRouter(prefix="/health")


@router.get("/live")
async def live() -> JSONResponse:
    """The process answers."""
    return JSONResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})


@router.get("/ready")
def ready(desk: OnDesk) -> JSONResponse:
    """The record can be asked."""
    try:
        desk.workspace.check_ready()
    except CasusError as error:
        LOG.warning("the desk is not ready: %s", error)  # the answer is for everybody, and the message names the record
        told = {"status": "failed", "reason": "the record cannot be asked; the log of the desk tells why"}
        return JSONResponse(told, 503, headers={"Cache-Control": "no-store", "Retry-After": "5"})
    return JSONResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})
