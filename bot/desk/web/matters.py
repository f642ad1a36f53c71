"""One matter: its page, and the acts that its stage and the role allow."""

import structlog
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.characters import storable
from bot.desk.lines import STAFF_VOICE, Clerk
from bot.desk.sheet import read_page
from bot.desk.web.acting import BadForm, read_act
from bot.desk.web.doorkeeper import MAX_FORM, Doorkeeper
from bot.desk.web.flash import drop_receipt, keep_receipt, read_receipt
from bot.desk.web.visitor import Visitor
from flows.casework.actions import may
from flows.effects import Receipt
from flows.events import StaffActed
from flows.identifiers import Reference
from flows.matters import Application
from storage import views

_log = structlog.get_logger("istiqbal.desk")


class Matters:
    """`/desk/matters/{reference}`."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        path = "/desk/matters/{reference}"
        self.routes: list[BaseRoute] = [
            Route(path, doorkeeper.page(self._page)),
            Route(path, doorkeeper.form(self._act), methods=["POST"], max_body_size=MAX_FORM),
        ]

    async def _page(self, request: Request, visitor: Visitor) -> Response:
        reference = _reference(request)
        receipt = read_receipt(request)
        page = await self._show(visitor, reference, receipt=receipt)
        if receipt is not None:
            drop_receipt(page, encrypted=self._parts.encrypted)
        return page

    async def _act(self, request: Request, visitor: Visitor, form: FormData) -> Response:
        reference = _reference(request)
        try:
            event = read_act(visitor, reference, form, self._parts.now())
        except BadForm:
            return self._doorkeeper.render(
                "missing.html", visitor, 400, problem="desk-foreign-form"
            )
        receipt = _nothing_ticked(visitor, event) or (await self._parts.door.handle(event)).receipt
        if receipt.outcome == "done":
            answer = RedirectResponse(f"/desk/matters/{reference}", 303)
            keep_receipt(answer, receipt, encrypted=self._parts.encrypted)
            return answer
        # Shown at once, with what was typed still in the form: nothing was stored.
        status = 409 if receipt.outcome == "stale" else 422
        return await self._show(visitor, reference, receipt=receipt, kept=form, status=status)

    async def _show(
        self,
        visitor: Visitor,
        reference: Reference,
        *,
        receipt: Receipt | None = None,
        kept: FormData | None = None,
        status: int = 200,
    ) -> Response:
        matter, staff = await self._parts.database.aread(
            lambda conn: (views.matter(conn, reference), views.staff(conn))
        )
        if matter is None:
            return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-matter")
        _log.info("matter_viewed", reference=reference, by=visitor.name)
        pinned = frozenset({matter.pack}) if isinstance(matter, Application) else frozenset()
        office = self._parts.office(staff, pinned)
        clerk = Clerk(office, self._parts.now())
        return self._doorkeeper.render(
            "matter.html",
            visitor,
            status,
            page=read_page(office, visitor.role, matter, clerk),
            policy=office.policy,
            deciders=[one.name for one in staff if may(office, one.role, "decide")],
            receipt=receipt,
            kept=kept or FormData(),
        )


def _reference(request: Request) -> Reference:
    return Reference(storable(request.path_params["reference"]))


def _nothing_ticked(visitor: Visitor, event: StaffActed) -> Receipt | None:
    """Refuse an empty checklist: to the core, no list at all affirms every document on it."""
    if event.action != "verify" or event.documents:
        return None
    text = visitor.office.phrases.say(STAFF_VOICE, "desk-check-none")
    return Receipt("refused", "nothing_ticked", text)
