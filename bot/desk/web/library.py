"""The association's documents for the staff (T1-T4): all of them, also those not yet loaded."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.desk.web.doorkeeper import Doorkeeper
from bot.desk.web.visitor import Visitor
from bot.media import library_file
from flows.library.shelf import DOCUMENTS, title_of


class Library:
    """`/desk/library` and `/desk/library/{name}`."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self.routes: list[BaseRoute] = [
            Route("/desk/library", doorkeeper.page(self._page)),
            Route("/desk/library/{name}", doorkeeper.page(self._file)),
        ]

    async def _page(self, request: Request, visitor: Visitor) -> Response:
        office = visitor.office
        pack = office.pack
        tools = [one for one in pack.policy.tools if one in DOCUMENTS or one in pack.shelf]
        books = []
        for tool in tools:
            shelved = pack.shelf.get(tool)
            held = shelved is not None and shelved.file in pack.library
            books.append(
                (
                    title_of(office, tool),
                    shelved.file if shelved is not None and held else "",
                    shelved.public if shelved is not None else False,
                )
            )
        return self._doorkeeper.render("library.html", visitor, books=books)

    async def _file(self, request: Request, visitor: Visitor) -> Response:
        name = request.path_params["name"]
        pack = visitor.office.pack
        file = await asyncio.to_thread(library_file, pack, name, public=False)
        if file is None:
            return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-page")
        return Response(file.data, media_type=file.type, headers={"Cache-Control": "no-store"})
