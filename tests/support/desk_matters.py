"""What tests of the desk ask of one application: how it is stored, and its checklist filled in."""

import re

from flows.identifiers import Reference
from flows.matters import Application
from storage import views
from support.desk_page import DeskPage
from support.served_house import ServedHouse

#: What a form is sent with.
Fields = dict[str, str | list[str]]


async def stored(served: ServedHouse, reference: str) -> Application:
    """The application as it stands in the database."""
    found = await served.house.database.aread(lambda conn: views.matter(conn, Reference(reference)))
    assert isinstance(found, Application)
    return found


async def documents(desk: DeskPage, reference: str) -> list[str]:
    """The documents that the checklist of the page names."""
    page = await desk.see(f"/desk/matters/{reference}")
    return re.findall(r'name="document" value="(\w+)"', page)


async def checklist(desk: DeskPage, reference: str) -> Fields:
    """The fields of the checklist: every document ticked, placed, matched and in date."""
    page = await desk.see(f"/desk/matters/{reference}")
    matched: dict[str, list[str]] = {}
    for name, question in re.findall(r' name="(matched\.\w+)" value="(\w+)"', page):
        matched.setdefault(name, []).append(question)
    return {
        "document": await documents(desk, reference),
        **dict(re.findall(r' name="(where\.\w+)"[^>]*value="([^"]*)"', page)),
        **dict.fromkeys(re.findall(r' name="(expires\.\w+)"', page), "2030-01-01"),
        **matched,
    }


def lacks(page: str) -> list[str]:
    """What the page says is missing, field by field."""
    return re.findall(r'class="lack">([^<]+)<', page)
