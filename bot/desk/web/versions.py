"""The published versions of the policy (P4): what changed, and who has acknowledged which."""

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.lines import Clerk
from bot.desk.web.acting import BadForm, field, read_office_act
from bot.desk.web.doorkeeper import MAX_FORM, Doorkeeper
from bot.desk.web.visitor import Visitor
from flows.events import OPERATOR
from flows.identifiers import VERSIONS_FILE
from flows.publishing.book import Version, VersionBook
from storage import books, views


class Versions:
    """`/desk/versions`."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        self.routes: list[BaseRoute] = [
            Route("/desk/versions", doorkeeper.page(self._page)),
            Route(
                "/desk/versions",
                doorkeeper.form(self._acknowledge),
                methods=["POST"],
                max_body_size=MAX_FORM,
            ),
        ]

    async def _page(self, request: Request, visitor: Visitor) -> Response:
        book, staff = await self._parts.database.aread(
            lambda conn: (books.read(conn, VERSIONS_FILE, VersionBook), views.staff(conn))
        )
        clerk = Clerk(visitor.office, self._parts.now())
        names = [one.name for one in staff]
        is_above = visitor.role == visitor.office.policy.referral.escalation_role
        sees_all = visitor.name == OPERATOR or is_above
        shown = [
            _shown(clerk, one, names if sees_all else [], visitor.name)
            for one in reversed(book.versions if book is not None else ())
        ]
        return self._doorkeeper.render("versions.html", visitor, versions=shown)

    async def _acknowledge(self, request: Request, visitor: Visitor, form: FormData) -> Response:
        given = {"version": field(form, "version")}
        try:
            event = read_office_act(
                visitor, VERSIONS_FILE, "acknowledge", form, self._parts.now(), given
            )
        except BadForm:
            return self._doorkeeper.render(
                "missing.html", visitor, 400, problem="desk-foreign-form"
            )
        await self._parts.door.handle(event)
        return RedirectResponse("/desk/versions", 303)


def _shown(clerk: Clerk, version: Version, names: list[str], reader: str) -> dict[str, object]:
    """One version in words. `missing` are those who have not read it, for whoever may know."""
    touches = [clerk.say(f"version-touches-{one}") for one in version.touches]
    return {
        "hash": version.hash,
        "at": clerk.instant(version.at),
        "by": clerk.say("desk-operator") if version.by == OPERATOR else version.by,
        "touches": touches,
        "read_by_me": reader in version.read,
        "may_read": reader != OPERATOR,
        "missing": [name for name in names if name not in version.read],
        "read": [(name, clerk.instant(at)) for name, at in version.read.items() if name in names],
    }
