"""The list of those to call on: for the delegate of their branch, and for the staff."""

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.desk.lines import Clerk
from bot.desk.visits import read_visits
from bot.desk.web.doorkeeper import Doorkeeper
from bot.desk.web.visitor import Visitor
from flows.events import OPERATOR
from flows.matters import Application
from storage import lists, views

_log = structlog.get_logger("istiqbal.desk")


class Visits:
    """`/desk/visits`. Others than delegates and those who answer people find no such page."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        self.routes: list[BaseRoute] = [Route("/desk/visits", doorkeeper.page(self._page))]

    async def _page(self, request: Request, visitor: Visitor) -> Response:
        is_staff = visitor.name == OPERATOR or visitor.may("answer")
        if not (is_staff or visitor.only_assists):
            return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-page")
        listed, staff = await self._parts.database.aread(
            lambda conn: (lists.on_visits(conn), views.staff(conn))
        )
        packs = {
            matter.pack
            for _, matters in listed
            for matter in matters
            if isinstance(matter, Application)
        }
        office = self._parts.office(staff, frozenset(packs))
        member = next((one for one in staff if one.name == visitor.name), None)
        branch = None if is_staff else (member.branch if member is not None else "")
        clerk = Clerk(office, self._parts.now())
        _log.info("visits_viewed", by=visitor.name)
        return self._doorkeeper.render(
            "visits.html",
            visitor,
            visits=read_visits(office, listed, clerk, branch),
            opens=is_staff,
        )
