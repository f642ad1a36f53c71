"""A delegate's table of families, sent in at the desk: each family confirms on the website."""

import re
from pathlib import Path

from flows.events import StaffAdded
from flows.identifiers import Reference, Role
from flows.intake.snapshot import is_valid
from flows.matters import Application
from flows.phrases import plain
from storage import views
from support.applying import press
from support.desk_page import DeskPage
from support.offices import unpacked
from support.page import Page
from support.served_house import ServedHouse, served_house

HEADS = "consent,gender,applying_for,full_name,birth_date,رقم الهوية,need"
MUNIRA = "منيرة سعد فهد القحطاني"
TABLE = "\n".join(
    (
        HEADS,
        f"نعم,مؤنث,لي أنا,{MUNIRA},1403/5/7,1012345672,سلة غذائية",
        "نعم,مذكر,لي أنا,أحمد سعد فهد القحطاني,1400/1/2,1109876548,سداد إيجار",
        "نعم,مذكر,لي أنا,علي سعد فهد القحطاني,1400/1/2,1109876541,سداد إيجار",
    )
)

_ENTERED = re.compile(r"(SIL-[0-9A-Z]{6})، ورمز الأسرة (\w+)")


def _stored(house: ServedHouse, reference: str) -> Application:
    found = house.house.database.read(lambda conn: views.matter(conn, Reference(reference)))
    assert isinstance(found, Application)
    return found


async def _hire_delegate(house: ServedHouse, name: str) -> str:
    """Delegates stand on the staff list with their branch. Returns the one-time code."""
    event = StaffAdded(
        **house.house.origin(), name=name, role=Role("delegate"), branch="فرع الشرائع"
    )
    return (await house.house.handle(event)).data["code"]


async def _send(desk: DeskPage, table: str) -> str:
    """Send the table as the page's form does; the page that says what became of it, in words."""
    form = {"token": await desk.token()}
    file = {"file": ("families.csv", table.encode(), "text/csv")}
    answer = await desk.client.post("/desk/assist/tour", data=form, files=file)
    assert answer.status_code == 200, answer.text
    return plain(answer.text)


async def test_a_family_confirms_on_the_website_what_a_delegate_wrote_down(tmp_path: Path) -> None:
    """Situation 46: two families of three are entered, one reads what was written and signs.

    The third has a wrong ID and is named with its cell; the other family is left as it was.
    """
    pack = unpacked("assisted", tmp_path / "pack")
    async with (
        served_house(tmp_path, pack) as house,
        house.browser() as first,
        house.browser() as second,
        house.browser() as third,
    ):
        delegate, officer, page = DeskPage(first), DeskPage(second), Page(third)
        await delegate.enter(await _hire_delegate(house, "سالم"))
        shown = await _send(delegate, TABLE)
        entered = dict(_ENTERED.findall(shown))
        munira, ahmad = entered
        assert "الصف 4، رقم الهوية" in shown
        assert _stored(house, munira).entered_by == "سالم"
        assert _stored(house, munira).attestation is None
        again = await _send(delegate, TABLE)
        assert dict(_ENTERED.findall(again)) == entered

        await page.load()
        await page.post(open=True)
        await page.post(text=entered[munira])
        taken = "\n".join(map(plain, await page.said()))
        assert f"نفتح الآن الطلب {munira}" in taken
        assert "أدخل بياناته مندوب" in taken
        await press(page, "أوافق")
        assert MUNIRA in (await page.said())[-1]
        await press(page, "كلها صحيحة")
        await page.post(text=MUNIRA)
        await press(page, "أقرّ وأوقّع")

        signed = _stored(house, munira)
        assert signed.stage == "submitted"
        assert is_valid(signed)
        assert signed.attestation is not None
        assert signed.attestation.name == MUNIRA
        assert _stored(house, ahmad).attestation is None
        await officer.enter(await house.hire("سارة", "relations_officer"))
        matter = await officer.see(f"/desk/matters/{munira}")
        assert MUNIRA in matter
        assert 'value="verify"' in matter
        assert 'value="verify"' not in await delegate.see(f"/desk/matters/{munira}")
