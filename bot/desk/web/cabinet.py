"""Take an application out for a page of the desk: not for whoever is close to the person."""

from starlette.responses import Response

from bot.desk.apart import is_away
from bot.desk.web.doorkeeper import Doorkeeper
from bot.desk.web.visitor import Visitor
from flows.identifiers import Reference
from flows.matters import Application
from flows.office import Office
from flows.redress.barring import may_see
from storage import views
from storage.behind import read_behind


async def take_out(
    doorkeeper: Doorkeeper, visitor: Visitor, reference: Reference, problem: str
) -> tuple[Application, Office] | Response:
    """The application with the office and its rules, or the page that says why not.

    `problem` is what those are told who may not know whether there is such an application.
    """
    read = doorkeeper.parts.database.aread
    matter, staff = await read(lambda conn: (views.matter(conn, reference), views.staff(conn)))
    if not isinstance(matter, Application) or not may_see(visitor.office, visitor.role, matter):
        return doorkeeper.render("missing.html", visitor, 404, problem=problem)
    office = doorkeeper.parts.office(staff, frozenset({matter.pack}))
    behind = await read(lambda conn: read_behind(conn, matter))
    if is_away(office, behind, visitor.name):
        return doorkeeper.render("missing.html", visitor, 403, problem="desk-away")
    return matter, office
