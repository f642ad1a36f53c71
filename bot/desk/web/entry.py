"""Signing in with something that works once, and signing out."""

import secrets

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.codes import is_open, read_code, read_link
from bot.desk.web.acting import field
from bot.desk.web.doorkeeper import MAX_FORM, Doorkeeper
from bot.desk.web.visitor import Visitor, read_visitor, sign_in, sign_out
from bot.web.limits import Allowance, network_of
from bot.web.security import is_from_elsewhere
from flows.events import StaffJoined
from storage import sessions, views


class Entry:
    """`/desk/enter` and `/desk/leave`."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        # Codes are long: whoever tries them in a loop is told to wait, and keeps nobody out who
        # holds a right one, though all may come from the one address of a proxy.
        self._failures = Allowance(burst=20, per_second=0.5)
        self.routes: list[BaseRoute] = [
            Route("/desk/enter", self._box),
            Route("/desk/enter", self._enter, methods=["POST"], max_body_size=MAX_FORM),
            Route(
                "/desk/leave",
                doorkeeper.form(self._leave),
                methods=["POST"],
                max_body_size=MAX_FORM,
            ),
        ]

    async def _box(self, request: Request) -> Response:
        """The box, with the code of the link in it.

        A link does not sign in by itself: programs that preview links would use it up.
        """
        if await read_visitor(self._parts, request) is not None:
            return RedirectResponse("/desk", 303)
        return await self._doorkeeper.sign_in_box(code=request.query_params.get("code", "")[:200])

    async def _enter(self, request: Request) -> Response:
        if is_from_elsewhere(request.headers, self._parts.public_url):
            return await self._doorkeeper.sign_in_box(status=403)
        async with request.form() as form:
            code = field(form, "code")[:200]
        name = await self._name_of(code)
        if name is None:
            network = network_of(request.client.host if request.client else "")
            if not self._failures.take(network):
                return await self._doorkeeper.sign_in_box("desk-enter-later", status=429)
            return await self._doorkeeper.sign_in_box("desk-enter-unknown", status=403)
        answer = RedirectResponse("/desk", 303)
        await sign_in(self._parts, name, answer)
        return answer

    async def _name_of(self, text: str) -> str | None:
        """Whose code this is: an operator's link, else a staff code that was never used.

        Looked up before it is used: what is wrong never gets as far as the writer.
        """
        now, database = self._parts.machine_now(), self._parts.database
        link = read_link(text)
        if await database.aread(lambda conn: sessions.is_offered(conn, link, now)):
            return await self._parts.door.run(lambda conn: sessions.take_link(conn, link, now))
        code = read_code(text)
        if not code or not is_open(code, await database.aread(views.staff)):
            return None
        key = f"web:join.{secrets.token_hex(16)}"
        joined = StaffJoined(key, self._parts.now(), secrets.randbits(63), code)
        receipt = (await self._parts.door.handle(joined)).receipt
        return receipt.data.get("name") if receipt.outcome == "done" else None

    async def _leave(self, request: Request, visitor: Visitor, form: FormData) -> Response:
        answer = RedirectResponse("/desk/enter", 303)
        await sign_out(self._parts, visitor, answer)
        return answer
