"""A delegate's table of families, sent in at the desk: what became of each row (C8)."""

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.content.tables import NotATable, read_table
from bot.desk.lines import Clerk
from bot.desk.tours import row_in_words
from bot.desk.web.doorkeeper import Doorkeeper
from bot.desk.web.visitor import Visitor
from bot.tours.entering import NotEnterable, Tour
from bot.tours.headings import empty_table

#: Two hundred rows of the longest form are far smaller.
MAX_TABLE = 4 * 1024 * 1024
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Tours:
    """`/desk/assist/tour`: for whoever may type for others."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        self.routes: list[BaseRoute] = [
            Route("/desk/assist/tour", doorkeeper.page(self._page)),
            Route("/desk/assist/tour/empty.xlsx", doorkeeper.page(self._empty)),
            Route(
                "/desk/assist/tour",
                doorkeeper.form(self._enter),
                methods=["POST"],
                max_body_size=MAX_TABLE,
            ),
        ]

    async def _page(self, request: Request, visitor: Visitor) -> Response:
        return self._show(visitor)

    async def _empty(self, request: Request, visitor: Visitor) -> Response:
        if not visitor.may_assist:
            return self._missing(visitor)
        say = Clerk(visitor.office, self._parts.now()).say
        table = empty_table(
            visitor.office.pack.forms["intake"], say("tour-consent"), say("tour-gender")
        )
        return Response(table, media_type=_SHEET)

    async def _enter(self, request: Request, visitor: Visitor, form: FormData) -> Response:
        if not visitor.may_assist:
            return self._missing(visitor)
        clerk = Clerk(visitor.office, self._parts.now())
        file = form.get("file")
        if not isinstance(file, UploadFile) or not file.size:
            return self._show(visitor, clerk.say("desk-tour-unreadable"), status=422)
        parts = self._parts
        tour = Tour(parts.door, parts.database, visitor.office, parts.now, visitor.name)
        try:
            rows = await tour.enter(read_table(file.filename or "", await file.read()))
        except NotATable:
            return self._show(visitor, clerk.say("desk-tour-unreadable"), status=422)
        except NotEnterable as problem:
            return self._show(visitor, str(problem), status=422)
        lines = [(row_in_words(clerk, one), not one.fault) for one in rows]
        return self._show(visitor, rows=lines)

    def _show(
        self,
        visitor: Visitor,
        problem: str = "",
        rows: list[tuple[str, bool]] | None = None,
        status: int = 200,
    ) -> Response:
        if not visitor.may_assist:
            return self._missing(visitor)
        return self._doorkeeper.render(
            "tour.html", visitor, status, problem=problem, rows=rows or []
        )

    def _missing(self, visitor: Visitor) -> Response:
        return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-page")
