"""The decision letter, to be printed and signed: `/desk/matters/{reference}/letter`."""

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.characters import storable
from bot.desk.calls import may_call, read_letter
from bot.desk.lines import Clerk
from bot.desk.web.cabinet import take_out
from bot.desk.web.doorkeeper import Doorkeeper
from bot.desk.web.visitor import Visitor
from flows.identifiers import Reference

_log = structlog.get_logger("istiqbal.desk")


class DecisionLetters:
    """One page per decided application, for whoever telephones and writes."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        path = "/desk/matters/{reference}/letter"
        self.routes: list[BaseRoute] = [Route(path, doorkeeper.page(self._letter))]

    async def _letter(self, request: Request, visitor: Visitor) -> Response:
        reference = Reference(storable(request.path_params["reference"]))
        found = await take_out(self._doorkeeper, visitor, reference, "desk-no-matter")
        if isinstance(found, Response):
            return found
        application, office = found
        letter = read_letter(office, application, Clerk(office, self._parts.now()))
        offered = "letters" in office.policy.channels
        if letter is None or not offered or not may_call(office.policy, visitor.role):
            return self._missing(visitor)
        _log.info("letter_viewed", reference=reference, by=visitor.name)
        return self._doorkeeper.render("decision_letter.html", visitor, letter=letter)

    def _missing(self, visitor: Visitor) -> Response:
        return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-matter")
