"""The register of incoming letters: `/desk/letters`, for those whose role keeps it."""

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.desk.letters import letter_lines
from bot.desk.lines import Clerk
from bot.desk.web.acting import BadForm, field, own_fields, read_office_act
from bot.desk.web.doorkeeper import MAX_FORM, Doorkeeper
from bot.desk.web.visitor import Visitor
from flows.effects import Receipt
from flows.events import OPERATOR
from flows.identifiers import LETTERS_FILE
from flows.letters.registering import RIGHT
from storage.letters import read_letters

PATH = "/desk/letters"


class Letters:
    """Letters as they came in, with a form for the next one."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        self.routes: list[BaseRoute] = [
            Route(PATH, doorkeeper.page(self._page)),
            Route(PATH, doorkeeper.form(self._act), methods=["POST"], max_body_size=MAX_FORM),
        ]

    async def _page(self, request: Request, visitor: Visitor) -> Response:
        return await self._show(visitor)

    async def _act(self, request: Request, visitor: Visitor, form: FormData) -> Response:
        if not may_keep(visitor):
            return self._missing(visitor)
        given = own_fields(form)
        try:
            event = read_office_act(
                visitor, LETTERS_FILE, field(form, "action"), form, self._parts.now(), given
            )
        except BadForm:
            return self._missing(visitor)
        receipt = (await self._parts.door.handle(event)).receipt
        return await self._show(visitor, receipt, form if receipt.outcome != "done" else None)

    async def _show(
        self, visitor: Visitor, receipt: Receipt | None = None, kept: FormData | None = None
    ) -> Response:
        if not may_keep(visitor):
            return self._missing(visitor)
        letters = await self._parts.database.aread(read_letters)
        return self._doorkeeper.render(
            "letters.html",
            visitor,
            200 if kept is None else 422,
            letters=letter_lines(letters, Clerk(visitor.office, self._parts.now())),
            receipt=receipt,
            kept=kept or FormData(),
        )

    def _missing(self, visitor: Visitor) -> Response:
        return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-page")


def may_keep(visitor: Visitor) -> bool:
    """Whether the register is this visitor's, and the association receives letters at all."""
    listed = "letters" in visitor.office.policy.channels
    return listed and (visitor.name == OPERATOR or visitor.may(RIGHT))
