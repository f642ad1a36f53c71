"""The signed request for printing (T4), as far as this member of the staff may see it."""

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.characters import storable
from bot.desk.lines import Clerk
from bot.desk.signed import read_signed
from bot.desk.web.cabinet import take_out
from bot.desk.web.doorkeeper import Doorkeeper
from bot.desk.web.visitor import Visitor
from flows.identifiers import Reference

_log = structlog.get_logger("istiqbal.desk")


class SignedRequests:
    """`/desk/matters/{reference}/signed`."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        path = "/desk/matters/{reference}/signed"
        self.routes: list[BaseRoute] = [Route(path, doorkeeper.page(self._page))]

    async def _page(self, request: Request, visitor: Visitor) -> Response:
        reference = Reference(storable(request.path_params["reference"]))
        found = await take_out(self._doorkeeper, visitor, reference, "desk-no-signed")
        if isinstance(found, Response):
            return found
        application, office = found
        clerk = Clerk(office, self._parts.now())
        signed = read_signed(office, visitor.role, application, clerk)
        if signed is None:
            return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-signed")
        _log.info("signed_request_viewed", reference=reference, by=visitor.name)
        return self._doorkeeper.render("signed.html", visitor, signed=signed)
