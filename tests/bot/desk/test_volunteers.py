"""A volunteer belongs to the staff list, and can read nothing of anybody's matters (C6)."""

from collections.abc import Awaitable, Callable

import pytest

from bot.desk.telegram.attendant import Attendant
from flows.events import StaffJoined
from flows.identifiers import Address
from support.applying import NAME, NATIONAL_ID, Applied
from support.desk_page import DeskPage
from support.served_house import ServedHouse

Staff = Callable[[str, str], Awaitable[DeskPage]]

PLACES = (
    "/desk",
    "/desk?show=all",
    "/desk?show=applications",
    "/desk/digest",
    "/desk/visits",
    "/desk/announcements",
    "/desk/assist",
    "/desk/quality",
    "/desk/letters",
    "/desk/staff",
    "/desk/matters/{reference}",
    "/desk/matters/{reference}/signed",
)


@pytest.mark.parametrize("place", PLACES)
async def test_no_page_tells_a_volunteer_of_anybody(
    applied: Applied, staff: Staff, place: str
) -> None:
    """Least access: neither the matter, nor that there is one."""
    volunteer = await staff("ريم", "volunteer")
    page = await volunteer.see(place.format(reference=applied.reference))
    for secret in (applied.reference, NAME, NATIONAL_ID):
        assert secret not in page


async def test_a_volunteer_finds_the_documents_and_the_versions(staff: Staff) -> None:
    """What holds nothing of anybody is open to them."""
    volunteer = await staff("ريم", "volunteer")
    assert "اللائحة الأساسية" in await volunteer.see("/desk")
    assert "لم تُنشر نسخة" in await volunteer.see("/desk/versions")


async def test_the_search_finds_nothing_for_a_volunteer(applied: Applied, staff: Staff) -> None:
    """Neither by reference nor by the national ID."""
    volunteer = await staff("ريم", "volunteer")
    token = await volunteer.client.get("/desk/versions", follow_redirects=True)
    found = token.text.partition('name="token" value="')[2][:64]
    for wanted in (applied.reference, NATIONAL_ID):
        answer = await volunteer.client.post(
            "/desk/search", data={"token": found, "wanted": wanted}, follow_redirects=True
        )
        assert applied.reference not in answer.text


async def test_the_staff_bot_shows_a_volunteer_no_matter(
    applied: Applied, served: ServedHouse
) -> None:
    """Neither the queue, nor a matter by its reference, nor an old button."""
    house = served.house
    code = await served.hire("ريم", "volunteer")
    await house.handle(StaffJoined(**house.origin(), code=code, address=Address("desk:77")))
    bot = Attendant(house, "1:token")
    pages = [
        await bot.hear(77, "desk:1", "/queue"),
        await bot.hear(77, "desk:2", applied.reference),
        await bot.press(77, "desk:3", f"open:{applied.reference}"),
    ]
    for page in pages:
        assert "وصل موقّعًا" not in page.text
        assert NAME not in page.text
