"""One matter: its page, and the acts that its stage and the role allow."""

from dataclasses import dataclass, field

import structlog
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.characters import storable
from bot.desk.apart import Apart, read_apart
from bot.desk.calls import CallSheet, read_call
from bot.desk.lines import Clerk
from bot.desk.sheet import Page, read_page
from bot.desk.web.acting import BadForm, read_act
from bot.desk.web.doorkeeper import MAX_FORM, Doorkeeper
from bot.desk.web.flash import drop_receipt, keep_receipt, read_receipt
from bot.desk.web.gaps import Gaps, find_gaps
from bot.desk.web.visitor import Visitor
from flows.casework.actions import may
from flows.committee.seating import seats_of
from flows.effects import Receipt
from flows.identifiers import Reference, Role
from flows.matters import AnyMatter, Application, Ticket
from flows.office import Office
from flows.policy import Policy
from flows.redress.barring import may_see
from storage import views
from storage.behind import read_behind

_log = structlog.get_logger("istiqbal.desk")


@dataclass(frozen=True, slots=True)
class Screen:
    """One matter, the rules that it began under, and who may stand for its decision."""

    page: Page
    policy: Policy
    deciders: tuple[str, ...]
    seats: tuple[str, ...]
    clerk: Clerk
    call: CallSheet | None = None
    apart: Apart = field(default_factory=Apart)


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
        if screen.apart.is_away:
            return self._doorkeeper.render("missing.html", visitor, 403, problem="desk-away")
        _log.info("matter_viewed", reference=reference, by=visitor.name)
        return self._doorkeeper.render(
            "matter.html",
            visitor,
            status,
            page=screen.page,
            call=screen.call,
            apart=screen.apart,
            policy=screen.policy,
            deciders=screen.deciders,
            seats=screen.seats,
            receipt=receipt,
            kept=kept or FormData(),
            gaps=gaps or {},
        )

    async def _read(self, visitor: Visitor, reference: Reference) -> Screen | None:
        """The matter as it stands now, with the rules that it began under."""
        matter, staff = await self._parts.database.aread(
            lambda conn: (views.matter(conn, reference), views.staff(conn))
        )
        if matter is None or not may_see(visitor.office, visitor.role, matter):
            return None
        application = matter if isinstance(matter, Application) else None
        about = application or await self._about(matter)
        office = self._parts.office(staff, frozenset({about.pack} if about else ()))
        pack = office.pack_of(about.pack) if about else office.pack
        appealed = isinstance(matter, Ticket) and matter.topic == "appeal"
        clerk = Clerk(office, self._parts.now())
        behind = await self._parts.database.aread(lambda conn: read_behind(conn, matter))
        return Screen(
            page=read_page(office, visitor.role, matter, clerk, visitor.name),
            policy=pack.policy,
            deciders=tuple(one.name for one in staff if _stands_for(office, one.role, matter)),
            seats=_seats(office, pack.policy, application),
            clerk=clerk,
            call=read_call(office, visitor.role, matter, None if appealed else about, clerk),
            apart=read_apart(office, visitor.role, visitor.name, matter, behind, clerk),
        )

    async def _about(self, matter: AnyMatter) -> Application | None:
        """The application that somebody is to be called about, or that was appealed against."""
        known = isinstance(matter, Ticket) and matter.topic in ("call", "appeal")
        reference = matter.about if isinstance(matter, Ticket) and known else None
        if reference is None:
            return None
        found = await self._parts.database.aread(lambda conn: views.matter(conn, reference))
        return found if isinstance(found, Application) else None

    def _missing(self, visitor: Visitor) -> Response:
        return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-matter")


def _seats(office: Office, policy: Policy, application: Application | None) -> tuple[str, ...]:
    """Whoever may have sat when a sitting of the committee concluded this application."""
    if policy.committee is None or application is None:
        return ()
    last = application.rounds[-1] if application.rounds else None
    seats = last.seats if last is not None and last.seats else seats_of(office, policy.committee)
    return tuple(one.name for one in seats)


def _stands_for(office: Office, role: Role, matter: AnyMatter) -> bool:
    """Whether somebody of this role may stand for a decision: alone, with a vote, or on appeal."""
    if isinstance(matter, Ticket):
        return may(office, role, "uphold")
    return may(office, role, "decide") or may(office, role, "vote")


def _reference(request: Request) -> Reference:
    return Reference(storable(request.path_params["reference"]))
