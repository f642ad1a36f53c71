"""The staff list, for the operator: who works here, and a one-time code for someone new."""

import secrets

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.desk.web.acting import BadForm, field, read_nonce
from bot.desk.web.doorkeeper import MAX_FORM, Doorkeeper
from bot.desk.web.visitor import Visitor
from flows.effects import Receipt
from flows.events import OPERATOR, StaffAdded
from flows.identifiers import Role
from storage import views
from storage.sessions import close_sessions_of


class Roster:
    """`/desk/staff`. Everybody else is told that there is no such page."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        self.routes: list[BaseRoute] = [
            Route("/desk/staff", doorkeeper.page(self._page)),
            Route(
                "/desk/staff",
                doorkeeper.form(self._add),
                methods=["POST"],
                max_body_size=MAX_FORM,
            ),
        ]

    async def _page(self, request: Request, visitor: Visitor) -> Response:
        return await self._show(visitor)

    async def _add(self, request: Request, visitor: Visitor, form: FormData) -> Response:
        if visitor.name != OPERATOR:
            return self._missing(visitor)
        try:
            key = visitor.key(read_nonce(form))
        except BadForm:
            return self._missing(visitor)
        event = StaffAdded(
            key,
            self._parts.now(),
            secrets.randbits(63),
            name=" ".join(field(form, "name").split())[:80],
            role=Role(field(form, "role")),
        )
        receipt = (await self._parts.door.handle(event)).receipt
        if receipt.data.get("ended") == "yes":
            named = receipt.data["name"]
            await self._parts.door.run(lambda conn: close_sessions_of(conn, named))
        # The code is shown once, here: it is stored nowhere in the clear.
        return await self._show(visitor, receipt)

    async def _show(self, visitor: Visitor, receipt: Receipt | None = None) -> Response:
        if visitor.name != OPERATOR:
            return self._missing(visitor)
        members = await self._parts.database.aread(views.staff)
        titles = {role: rule.title.ar for role, rule in visitor.office.policy.roles.items()}
        return self._doorkeeper.render(
            "staff.html",
            visitor,
            members=[(one.name, titles.get(one.role, one.role), not one.code) for one in members],
            roles=titles,
            receipt=receipt,
        )

    def _missing(self, visitor: Visitor) -> Response:
        return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-page")
