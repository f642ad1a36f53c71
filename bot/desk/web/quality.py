"""The quality page: the month's figures without persons, and the log of improvements."""

import re

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.desk import quality
from bot.desk.lines import Clerk
from bot.desk.web.acting import BadForm, field, read_office_act
from bot.desk.web.doorkeeper import MAX_FORM, Doorkeeper
from bot.desk.web.visitor import Visitor
from flows.calendar import RIYADH
from flows.effects import Receipt
from flows.events import OPERATOR
from flows.feedback.improving import RIGHT
from flows.identifiers import QUALITY_FILE
from storage.months import read_month

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_LEAST = 5


class Quality:
    """`/desk/quality`. Whoever may not see it is told that there is no such page."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        self.routes: list[BaseRoute] = [
            Route("/desk/quality", doorkeeper.page(self._page)),
            Route(
                "/desk/quality",
                doorkeeper.form(self._improve),
                methods=["POST"],
                max_body_size=MAX_FORM,
            ),
        ]

    async def _page(self, request: Request, visitor: Visitor) -> Response:
        return await self._show(visitor, request.query_params.get("month", ""))

    async def _improve(self, request: Request, visitor: Visitor, form: FormData) -> Response:
        if not _may(visitor):
            return self._missing(visitor)
        given = {"owner": field(form, "owner")}
        try:
            event = read_office_act(
                visitor, QUALITY_FILE, "improve", form, self._parts.now(), given
            )
        except BadForm:
            return self._missing(visitor)
        receipt = (await self._parts.door.handle(event)).receipt
        kept = form if receipt.outcome != "done" else FormData()
        return await self._show(visitor, field(form, "month"), receipt, kept)

    async def _show(
        self,
        visitor: Visitor,
        wanted: str,
        receipt: Receipt | None = None,
        kept: FormData | None = None,
    ) -> Response:
        if not _may(visitor):
            return self._missing(visitor)
        now = self._parts.now()
        month = wanted if _MONTH.fullmatch(wanted) else now.astimezone(RIYADH).strftime("%Y-%m")
        rule = visitor.office.policy.feedback
        least = rule.least_answers if rule is not None else _LEAST
        found = await self._parts.database.aread(lambda conn: read_month(conn, month, least))
        clerk = Clerk(visitor.office, now)
        return self._doorkeeper.render(
            "quality.html",
            visitor,
            month=month,
            sections=quality.sections(found, visitor.office, clerk),
            log=quality.log_lines(found, visitor.office, clerk),
            receipt=receipt,
            kept=kept or FormData(),
        )

    def _missing(self, visitor: Visitor) -> Response:
        return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-page")


def _may(visitor: Visitor) -> bool:
    return visitor.name == OPERATOR or visitor.may(RIGHT)
