"""What waits is listed for its owner first, by reference and age, with nothing personal."""

import csv
from collections.abc import Awaitable, Callable
from datetime import timedelta
from io import BytesIO, StringIO

import structlog.testing
from PIL import Image

from flows.events import OfficeOpened
from scheduler.due import ring_due
from support.applying import NAME, NATIONAL_ID, Applied
from support.desk_page import DeskPage
from support.served_house import ServedHouse

Staff = Callable[[str, str], Awaitable[DeskPage]]


async def test_the_list_holds_references_and_nothing_personal(
    applied: Applied, officer: DeskPage
) -> None:
    """Reference, stage, owner, age and dates."""
    page = await officer.see()
    assert applied.reference in page
    assert "وصل موقّعًا" in page
    assert "يُفتح الرد بعد ١٤ يومًا" in page
    assert NAME not in page
    assert NATIONAL_ID not in page


async def test_each_role_finds_its_own_matters_first(applied: Applied, staff: Staff) -> None:
    """What waits for the officer is not in the committee's own list, but in the open one."""
    member = await staff("عبدالله", "committee_member")
    assert "لا شيء ينتظركم الآن" in await member.see()
    assert applied.reference in await member.see("/desk?show=all")
    assert applied.reference in await member.see("/desk?show=applications")
    assert applied.reference not in await member.see("/desk?show=tickets")


async def test_what_is_late_is_told_in_words(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """Colour alone says nothing to those who cannot see it."""
    assert "متأخر" not in await officer.see()
    served.house.clock.move(timedelta(days=10))
    page = await officer.see()
    assert "متأخر" in page
    assert "منها واحدة متأخرة" in page


async def test_a_matter_is_found_by_its_reference(applied: Applied, officer: DeskPage) -> None:
    """In small letters and with spaces too."""
    answer = await officer.search(f" {applied.reference.lower()} ")
    assert answer.url.path == f"/desk/matters/{applied.reference}"


async def test_a_matter_is_found_by_the_national_id(applied: Applied, officer: DeskPage) -> None:
    """In any digits; the number stands neither in the address, nor in the list, nor in the log."""
    with structlog.testing.capture_logs() as log:
        answer = await officer.search("١٠١٢٣٤٥٦٧٢")
    assert applied.reference in answer.text
    assert "1012345672" not in str(answer.url) + answer.text
    assert log == [{"event": "identity_searched", "by": "سارة", "log_level": "info"}]


async def test_what_does_not_exist_is_not_found(applied: Applied, officer: DeskPage) -> None:
    """Neither an unknown reference nor an unknown number finds anything."""
    for wanted in ("SIL-000000", "1012345680", "' OR 1=1 --", "<b>"):
        answer = await officer.search(wanted)
        assert answer.status_code == 200
        assert applied.reference not in answer.text
        assert "لا شيء هنا" in answer.text


async def test_the_digest_of_the_day_stands_on_the_desk(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """The committee's and the staff's, without anything personal."""
    assert "لم يصدر ملخص بعد" in await officer.see("/desk/digest")
    house = served.house
    await house.handle(OfficeOpened(**house.origin()))
    house.clock.move(timedelta(days=1))
    await ring_due(house.door, house.database, house.now())
    page = await officer.see("/desk/digest")
    assert "لم يصدر ملخص بعد" not in page
    assert applied.reference in page
    assert NAME not in page


async def test_the_digest_has_a_picture_and_the_whole_list(
    applied: Applied, served: ServedHouse, officer: DeskPage
) -> None:
    """The picture is drawn for whoever looks, says the same in words, and the list is a table."""
    assert (await officer.client.get("/desk/digest/staff.png")).status_code == 404
    house = served.house
    await house.handle(OfficeOpened(**house.origin()))
    house.clock.move(timedelta(days=1))
    await ring_due(house.door, house.database, house.now())
    page = await officer.see("/desk/digest")
    assert 'src="/desk/digest/staff.png"' in page
    assert "وصل موقّعًا: ١" in page.partition('alt="')[2].partition('"')[0]
    picture = await officer.client.get("/desk/digest/staff.png")
    assert picture.headers["content-type"] == "image/png"
    assert picture.headers["cache-control"] == "no-store"
    with Image.open(BytesIO(picture.content)) as image:
        assert image.width == 720
    table = await officer.client.get("/desk/digest/staff.csv")
    headings, first = list(csv.reader(StringIO(table.text.removeprefix("\ufeff"))))
    assert headings[:3] == ["الرقم", "النوع", "المرحلة"]
    assert first[:3] == [applied.reference, "طلب", "وصل موقّعًا"]
    assert NAME not in table.text
    assert (await officer.client.get("/desk/digest/else.csv")).status_code == 404
    assert (await officer.client.get("/desk/digest/else.png")).status_code == 404
