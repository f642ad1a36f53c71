"""The committee's sittings: opened, signed, and their minutes as a page to print."""

from datetime import date

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.characters import storable
from bot.desk.web.acting import BadForm, field, read_office_act
from bot.desk.web.doorkeeper import MAX_FORM, Doorkeeper
from bot.desk.web.flash import drop_receipt, keep_receipt, read_receipt
from bot.desk.web.visitor import Visitor
from flows.committee.book import Sitting, book_of
from flows.committee.minutes import minutes_of
from flows.committee.sittings import COMMA, RIGHT
from flows.effects import Receipt
from flows.events import OPERATOR
from storage import views

#: Whoever sits, writes the minutes, or stands for a decision may read what was concluded.
READERS = (RIGHT, "vote", "decide")
_SHOWN = 60
_PATH = "/desk/committee"


class CommitteePages:
    """`/desk/committee` and `/desk/committee/{number}/{year}`."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        self.routes: list[BaseRoute] = [
            Route(_PATH, doorkeeper.page(self._page)),
            Route(_PATH, doorkeeper.form(self._act), methods=["POST"], max_body_size=MAX_FORM),
            Route(f"{_PATH}/{{number:int}}/{{year:int}}", doorkeeper.page(self._minutes)),
        ]

    async def _page(self, request: Request, visitor: Visitor) -> Response:
        receipt = read_receipt(request)
        page = await self._show(visitor, receipt)
        if receipt is not None:
            drop_receipt(page, encrypted=self._parts.encrypted)
        return page

    async def _act(self, request: Request, visitor: Visitor, form: FormData) -> Response:
        now = self._parts.now()
        number, _, year = field(form, "number").partition("/")
        day = visitor.office.calendar.day_of(now)
        if year.isascii() and year.isdigit() and len(year) == len("2026"):
            day = date(max(int(year), 1), 1, 1)
        present = [storable(one) for one in form.getlist("present") if isinstance(one, str)]
        given = {"present": COMMA.join(present), "number": number}
        try:
            event = read_office_act(visitor, book_of(day), field(form, "action"), form, now, given)
        except BadForm:
            return self._missing(visitor)
        receipt = (await self._parts.door.handle(event)).receipt
        if receipt.outcome == "done":
            answer = RedirectResponse(_PATH, 303)
            keep_receipt(answer, receipt, encrypted=self._parts.encrypted)
            return answer
        return await self._show(visitor, receipt, status=422)

    async def _show(self, visitor: Visitor, receipt: Receipt | None, status: int = 200) -> Response:
        rules = visitor.office.policy.committee
        if rules is None or not _may(visitor, *READERS):
            return self._missing(visitor)
        day = visitor.office.calendar.day_of(self._parts.now())
        sittings = await self._sittings(day.year)
        today = [one for one in sittings if one.day == day and one.kind == "sitting"]
        roles = (*rules.members, rules.chair, rules.secretary)
        titles = visitor.office.policy.roles
        return self._doorkeeper.render(
            "committee.html",
            visitor,
            status,
            receipt=receipt,
            may_sit=_may(visitor, RIGHT) and visitor.name != OPERATOR,
            members=[
                (one.name, titles[one.role].title.ar)
                for one in visitor.office.staff
                if one.role in roles
            ],
            present=today[-1].present if today else (),
            sittings=[minutes_of(visitor.office, one) for one in reversed(sittings[-_SHOWN:])],
        )

    async def _minutes(self, request: Request, visitor: Visitor) -> Response:
        if visitor.office.policy.committee is None or not _may(visitor, *READERS):
            return self._missing(visitor)
        number, year = request.path_params["number"], request.path_params["year"]
        found = next((one for one in await self._sittings(year) if one.number == number), None)
        if found is None:
            return self._missing(visitor)
        return self._doorkeeper.render(
            "minutes.html",
            visitor,
            minutes=minutes_of(visitor.office, found),
            is_sitting=found.kind == "sitting",
        )

    async def _sittings(self, year: int) -> tuple[Sitting, ...]:
        return await self._parts.database.aread(lambda conn: views.sittings(conn, year))

    def _missing(self, visitor: Visitor) -> Response:
        return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-page")


def _may(visitor: Visitor, *rights: str) -> bool:
    return visitor.name == OPERATOR or any(visitor.may(right) for right in rights)
