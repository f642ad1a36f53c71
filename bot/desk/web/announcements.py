"""Announcements to those who asked for them: a form, and how far each has come."""

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.desk.lines import Clerk
from bot.desk.web.acting import BadForm, field, read_office_act
from bot.desk.web.doorkeeper import MAX_FORM, Doorkeeper
from bot.desk.web.visitor import Visitor
from flows.effects import Receipt
from flows.events import OPERATOR
from flows.identifiers import ANNOUNCEMENTS_FILE
from flows.outreach.announcing import LONGEST, MOST_DAYS, NEWS_FOR_DAYS
from flows.outreach.book import AnnouncementBook
from storage import books

RIGHT = "announce"
#: The newest of them on the page.
SHOWN = 20


class Announcements:
    """`/desk/announcements`. Whoever may not announce is told that there is no such page."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        self.routes: list[BaseRoute] = [
            Route("/desk/announcements", doorkeeper.page(self._page)),
            Route(
                "/desk/announcements",
                doorkeeper.form(self._announce),
                methods=["POST"],
                max_body_size=MAX_FORM,
            ),
        ]

    async def _page(self, request: Request, visitor: Visitor) -> Response:
        return await self._show(visitor)

    async def _announce(self, request: Request, visitor: Visitor, form: FormData) -> Response:
        if not _may(visitor):
            return self._missing(visitor)
        given = {one: field(form, one) for one in ("season", "english", "days")}
        try:
            event = read_office_act(
                visitor, ANNOUNCEMENTS_FILE, "announce", form, self._parts.now(), given
            )
        except BadForm:
            return self._missing(visitor)
        receipt = (await self._parts.door.handle(event)).receipt
        kept = form if receipt.outcome != "done" else FormData()
        return await self._show(visitor, receipt, kept)

    async def _show(
        self, visitor: Visitor, receipt: Receipt | None = None, kept: FormData | None = None
    ) -> Response:
        rule = visitor.office.policy.outreach
        if rule is None or not _may(visitor):
            return self._missing(visitor)
        book = await self._parts.database.aread(
            lambda conn: books.read(conn, ANNOUNCEMENTS_FILE, AnnouncementBook)
        )
        clerk = Clerk(visitor.office, self._parts.now())
        made = book.announcements[-SHOWN:] if book is not None else ()
        titles = {name: season.title.ar for name, season in rule.seasons.items()}
        lines = [
            {
                "number": one.number,
                "words": one.words,
                "season": titles.get(one.season, one.season),
                "by": clerk.say("desk-operator") if one.by == OPERATOR else one.by,
                "at": clerk.instant(one.at),
                "reached": one.reached,
                "dropped": one.dropped,
                "ended": one.ended_at is not None,
            }
            for one in reversed(made)
        ]
        return self._doorkeeper.render(
            "announcements.html",
            visitor,
            422 if receipt is not None and receipt.outcome != "done" else 200,
            announcements=lines,
            seasons=titles,
            receipt=receipt,
            kept=kept or FormData(),
            longest=LONGEST,
            most_days=MOST_DAYS,
            days=NEWS_FOR_DAYS,
        )

    def _missing(self, visitor: Visitor) -> Response:
        return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-page")


def _may(visitor: Visitor) -> bool:
    return visitor.name == OPERATOR or visitor.may(RIGHT)
