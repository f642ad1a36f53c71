"""Who may pass: every page of the desk behind a session, every form behind that session's token."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk.web.acting import field
from bot.desk.web.navigation import entries_for
from bot.desk.web.visitor import PATH, Visitor, draw_nonce, read_visitor
from bot.web.pages import Pages
from bot.web.parts import Parts
from bot.web.security import is_from_elsewhere
from bot.web.uploads import InMemory
from flows.events import OPERATOR
from flows.identifiers import ARABIC
from flows.phrases import Composed
from storage import views

#: A checklist and a reason fit many times over.
MAX_FORM = 64 * 1024

#: The pages of those who type for others.
ASSIST = "/desk/assist"

#: The pages that hold nothing of anybody's matters.
FOR_ALL = ("/desk/library", "/desk/versions", "/desk/leave")

Page = Callable[[Request, Visitor], Awaitable[Response]]
Form = Callable[[Request, Visitor, FormData], Awaitable[Response]]
Endpoint = Callable[[Request], Awaitable[Response]]


class Doorkeeper:
    """Lets staff through to the pages, and shows everybody else the sign-in box."""

    def __init__(self, parts: Parts, pages: Pages) -> None:
        self.parts = parts
        self._pages = pages

    def page(self, page: Page) -> Endpoint:
        """A page that only staff see."""

        async def guarded(request: Request) -> Response:
            visitor = await read_visitor(self.parts, request)
            if visitor is None:
                return RedirectResponse(_entrance(request), 303)
            if _is_closed_to(visitor, request):
                if request.url.path == PATH:
                    return RedirectResponse("/desk/library" if visitor.only_reads else ASSIST, 303)
                return self.render("missing.html", visitor, 404, problem="desk-no-page")
            return await page(request, visitor)

        return guarded

    def form(self, act: Form) -> Endpoint:
        """A form that only a page of the same session can send."""

        async def guarded(request: Request) -> Response:
            if is_from_elsewhere(request.headers, self.parts.public_url):
                return await self.sign_in_box(status=403)
            visitor = await read_visitor(self.parts, request)
            if visitor is None:
                return await self.sign_in_box("desk-session-over", status=403)
            async with _form_of(request) as form:
                if _is_closed_to(visitor, request):
                    return self.render("missing.html", visitor, 404, problem="desk-no-page")
                if not visitor.sent(field(form, "token")):
                    return self.render("missing.html", visitor, 403, problem="desk-foreign-form")
                return await act(request, visitor, form)

        return guarded

    def render(
        self, template: str, visitor: Visitor, status: int = 200, /, **values: Any
    ) -> Response:
        """A page for someone who has signed in."""
        office = visitor.office
        role = office.policy.roles.get(visitor.role) if visitor.role else None
        return self._pages.render(
            template,
            office.phrases,
            ARABIC,
            status,
            association=Composed(office.association_name(ARABIC)),
            visitor=visitor,
            navigation=entries_for(visitor),
            is_operator=visitor.name == OPERATOR,
            title=Composed(role.title.ar) if role else None,
            nonce=draw_nonce(),
            **values,
        )

    async def sign_in_box(
        self, problem: str = "", *, code: str = "", status: int = 200
    ) -> Response:
        """All that is shown to anybody else. It tells nothing of what the desk holds."""
        staff = await self.parts.database.aread(views.staff)
        office = self.parts.office(staff, frozenset())
        return self._pages.render(
            "enter.html",
            office.phrases,
            ARABIC,
            status,
            association=Composed(office.association_name(ARABIC)),
            visitor=None,
            problem=problem,
            code=code,
        )

    def no_page(self) -> Response:
        """For an address that is none of ours. It is found without a look at the database."""
        office = self.parts.office((), frozenset())
        return self._pages.render(
            "missing.html",
            office.phrases,
            ARABIC,
            404,
            association=Composed(office.association_name(ARABIC)),
            visitor=None,
            problem="desk-no-page",
        )


@asynccontextmanager
async def _form_of(request: Request) -> AsyncIterator[FormData]:
    """What was sent. One with a file never touches the disk; one that is none holds nothing."""
    if not request.headers.get("content-type", "").startswith("multipart/"):
        async with request.form() as form:
            yield form
        return
    parser = InMemory(request.headers, request.stream(), max_files=1, max_fields=20)
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError):
        form = FormData()
    try:
        yield form
    finally:
        await form.close()


def _is_closed_to(visitor: Visitor, request: Request) -> bool:
    """Whoever only types for others sees what they typed and whom to visit; a volunteer neither."""
    path = request.url.path
    if path in FOR_ALL or path.startswith("/desk/library/"):
        return False
    if visitor.only_reads:
        return True
    is_own = path in (ASSIST, "/desk/visits") or path.startswith(f"{ASSIST}/")
    return visitor.only_assists and not is_own


def _entrance(request: Request) -> str:
    """The sign-in box, with the code that a shortened link carried."""
    code = request.query_params.get("code", "")
    return f"/desk/enter?{urlencode({'code': code})}" if code else "/desk/enter"
