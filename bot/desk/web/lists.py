"""What waits: the role's own matters first, filters, search, and the digests. Nothing personal."""

import asyncio

import structlog
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.lines import Clerk, Line
from bot.desk.table import table_of
from bot.desk.web.acting import field
from bot.desk.web.doorkeeper import MAX_FORM, Doorkeeper
from bot.desk.web.visitor import Visitor
from bot.drawing.bars import draw
from flows.digest.posting import AUDIENCES
from flows.digest.sections import shown
from flows.events import CaseworkLine
from flows.forms.understanding.folding import clean
from flows.identifiers import Address, Reference, Role
from flows.redress.barring import may_list, may_see
from storage import views
from storage.views import Sent

_log = structlog.get_logger("istiqbal.desk")

FILTERS = ("mine", "all", "applications", "tickets")

_BOARDS = (Address("board:committee"), Address("board:staff"))


class Lists:
    """`/desk`, `/desk/search` and `/desk/digest`."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        self.routes: list[BaseRoute] = [
            Route("/desk", doorkeeper.page(self._queue)),
            # A form, so that a national ID never stands in an address.
            Route(
                "/desk/search",
                doorkeeper.form(self._search),
                methods=["POST"],
                max_body_size=MAX_FORM,
            ),
            Route("/desk/digest", doorkeeper.page(self._digest)),
            Route("/desk/digest/{board}.png", doorkeeper.page(self._picture)),
            Route("/desk/digest/{board}.csv", doorkeeper.page(self._whole)),
        ]

    async def _queue(self, request: Request, visitor: Visitor) -> Response:
        chosen = request.query_params.get("show", "mine")
        chosen = chosen if chosen in FILTERS else "mine"
        found = [
            line
            for line in await self._read(chosen, visitor.role)
            if may_list(visitor.office, visitor.role, line)
        ]
        return self._list(visitor, found, chosen=chosen)

    async def _read(self, chosen: str, role: Role | None) -> list[CaseworkLine]:
        read = self._parts.database.aread
        match chosen:
            case "applications":
                return await read(views.applications)
            case "tickets":
                return await read(views.tickets)
            case "all":
                return await read(lambda conn: views.queue(conn, None))
            case _:
                return await read(lambda conn: views.queue(conn, role))

    async def _search(self, request: Request, visitor: Visitor, form: FormData) -> Response:
        wanted = clean(field(form, "wanted"))[:64].replace(" ", "")
        if wanted.isdigit():
            _log.info("identity_searched", by=visitor.name)
            found = await self._parts.database.aread(
                lambda conn: views.applications(conn, identity=wanted)
            )
            return self._list(visitor, found, searched=True)
        reference = Reference(wanted.upper())
        matter = await self._parts.database.aread(lambda conn: views.matter(conn, reference))
        if matter is None or not may_see(visitor.office, visitor.role, matter):
            return self._list(visitor, [], searched=True)
        return RedirectResponse(f"/desk/matters/{reference}", 303)

    def _list(
        self,
        visitor: Visitor,
        found: list[CaseworkLine],
        *,
        chosen: str = "",
        searched: bool = False,
    ) -> Response:
        clerk = Clerk(visitor.office, self._parts.now())
        lines: list[Line] = [clerk.line(one) for one in found]
        return self._doorkeeper.render(
            "queue.html",
            visitor,
            lines=lines,
            late=sum(line.is_late or line.is_past_window for line in lines),
            filters=FILTERS,
            chosen=chosen,
            searched=searched,
        )

    async def _digest(self, request: Request, visitor: Visitor) -> Response:
        clerk = Clerk(visitor.office, self._parts.now())
        digests = []
        for board in _BOARDS:
            latest = await self._latest(board)
            message = latest.message if latest else None
            text = message.text if message else ""
            chart = message.chart if message else None
            at = clerk.instant(latest.created_at) if latest else ""
            digests.append((board.partition(":")[2], text, at, chart))
        return self._doorkeeper.render("digest.html", visitor, digests=digests)

    async def _picture(self, request: Request, visitor: Visitor) -> Response:
        """The picture of the latest digest, drawn for whoever looks at it."""
        latest = await self._latest(Address(f"board:{request.path_params['board']}"))
        chart = latest.message.chart if latest and latest.message else None
        if chart is None:
            return self._doorkeeper.no_page()
        picture = await asyncio.to_thread(draw, chart)
        return Response(picture, media_type="image/png", headers={"Cache-Control": "no-store"})

    async def _whole(self, request: Request, visitor: Visitor) -> Response:
        """All that a digest is about as it stands now: references, stages, ages and dates."""
        board = request.path_params["board"]
        if board not in AUDIENCES:
            return self._doorkeeper.no_page()
        lines = await self._parts.database.aread(views.casework)
        clerk = Clerk(visitor.office, self._parts.now())
        table = await asyncio.to_thread(table_of, clerk, shown(lines, board))
        headers = {
            "Cache-Control": "no-store",
            "Content-Disposition": f'attachment; filename="{board}.csv"',
        }
        return Response(table, media_type="text/csv; charset=utf-8", headers=headers)

    async def _latest(self, board: Address) -> Sent | None:
        """The last digest that was put up on a board, unless it was swept since."""
        sent = await self._parts.database.aread(lambda conn: views.messages(conn, board, 1))
        return sent[-1] if sent and sent[-1].message else None
