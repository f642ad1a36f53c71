"""One matter: its page, and the acts that its stage and the role allow."""

from dataclasses import dataclass

import structlog
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.characters import storable
from bot.desk.lines import Clerk
from bot.desk.sheet import Page, read_page
from bot.desk.web.acting import BadForm, read_act
from bot.desk.web.doorkeeper import MAX_FORM, Doorkeeper
from bot.desk.web.flash import drop_receipt, keep_receipt, read_receipt
from bot.desk.web.gaps import Gaps, find_gaps
from bot.desk.web.visitor import Visitor
from flows.casework.actions import may
from flows.effects import Receipt
from flows.identifiers import Reference
from flows.matters import Application
from flows.policy import Policy
from storage import views

_log = structlog.get_logger("istiqbal.desk")


@dataclass(frozen=True, slots=True)
class Screen:
    """One matter, the rules that it began under, and who may stand for its decision."""

    page: Page
    policy: Policy
    deciders: tuple[str, ...]
    clerk: Clerk


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
        screen = await self._read(visitor, reference)
        if screen is None:
            return self._missing(visitor)
        gaps = find_gaps(
            visitor, screen.page, event, screen.policy, screen.deciders, screen.clerk.say
        )
        if gaps:
            receipt = Receipt("refused", "incomplete", "\n".join(gaps.values()))
        else:
            receipt = (await self._parts.door.handle(event)).receipt
        if receipt.outcome == "done":
            answer = RedirectResponse(f"/desk/matters/{reference}", 303)
            keep_receipt(answer, receipt, encrypted=self._parts.encrypted)
            return answer
        # Shown at once, with what was typed still in the form: nothing was stored.
        status = 409 if receipt.outcome == "stale" else 422
        return await self._show(
            visitor, reference, receipt=receipt, kept=form, gaps=gaps, status=status
        )

    async def _show(
        self,
        visitor: Visitor,
        reference: Reference,
        *,
        receipt: Receipt | None = None,
        kept: FormData | None = None,
        gaps: Gaps | None = None,
        status: int = 200,
    ) -> Response:
        screen = await self._read(visitor, reference)
        if screen is None:
            return self._missing(visitor)
        _log.info("matter_viewed", reference=reference, by=visitor.name)
        return self._doorkeeper.render(
            "matter.html",
            visitor,
            status,
            page=screen.page,
            policy=screen.policy,
            deciders=screen.deciders,
            receipt=receipt,
            kept=kept or FormData(),
            gaps=gaps or {},
        )

    async def _read(self, visitor: Visitor, reference: Reference) -> Screen | None:
        """The matter as it stands now, with the rules that it began under."""
        matter, staff = await self._parts.database.aread(
            lambda conn: (views.matter(conn, reference), views.staff(conn))
        )
        if matter is None:
            return None
        application = matter if isinstance(matter, Application) else None
        office = self._parts.office(staff, frozenset({application.pack} if application else ()))
        pack = office.pack_of(application.pack) if application else office.pack
        clerk = Clerk(office, self._parts.now())
        return Screen(
            page=read_page(office, visitor.role, matter, clerk),
            policy=pack.policy,
            deciders=tuple(one.name for one in staff if may(office, one.role, "decide")),
            clerk=clerk,
        )

    def _missing(self, visitor: Visitor) -> Response:
        return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-matter")


def _reference(request: Request) -> Reference:
    return Reference(storable(request.path_params["reference"]))
