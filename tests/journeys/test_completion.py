"""Two places are asked for again, over HTTP from end to end: these alone, and a new signature."""

import re
from html import unescape
from pathlib import Path

from flows.identifiers import Reference
from flows.intake.snapshot import answers_of, is_valid
from flows.matters import Application
from flows.phrases import plain
from storage import views
from support import pictures
from support.applying import press
from support.desk_page import DeskPage
from support.offices import unpacked
from support.page import Page
from support.served_house import ServedHouse, served_house
from support.traces import traces

NAME = "منى سعد علي العتيبي"


def _stored(house: ServedHouse, reference: Reference) -> Application:
    found = house.house.database.read(lambda conn: views.matter(conn, reference))
    assert isinstance(found, Application)
    return found


async def _send(page: Page, data: bytes) -> None:
    form = {"nonce": f"{len(data):032x}"}
    answer = await page.client.post("/uploads", data=form, files={"file": ("x", data)})
    assert answer.status_code == 204


async def _apply(page: Page, house: ServedHouse) -> Reference:
    await page.load()
    await page.post(open=True)
    for label in ("تقديم طلب", "أوافق", "بصيغة المؤنّث"):
        await press(page, label)
    await page.post(text=NAME)
    await _send(page, pictures.telling_photo())
    await page.post(text="1450/1/1")
    await _send(page, pictures.voice())
    await page.post(text="18000")
    await press(page, "لا يوجد")
    await _send(page, pictures.pdf())
    await press(page, "كلها صحيحة")
    await page.post(text=NAME)
    await press(page, "أقرّ وأوقّع")
    (line,) = house.house.database.read(views.applications)
    return line.reference


async def test_two_places_are_completed_and_signed_again(tmp_path: Path) -> None:
    """The staff name them on the desk page; the person goes straight through them on the website.

    The old signature stays and fits the old answers, and the desk shows old beside new.
    """
    pack = unpacked("documents", tmp_path / "pack")
    async with (
        served_house(tmp_path, pack) as house,
        house.browser() as phone,
        house.browser() as browser,
    ):
        page, officer = Page(phone), DeskPage(browser)
        reference = await _apply(page, house)
        await officer.enter(await house.hire("سارة", "relations_officer"))
        before = _stored(house, reference)
        rent = next(path for path, one in before.intake.answers.items() if one.value == "18000")
        matter = await officer.see(f"/desk/matters/{reference}")
        assert f'name="field.ask.{rent}"' in matter
        assert 'name="field.document.lease"' in matter
        fields = {
            f"field.ask.{rent}": "المبلغ في العقد مختلف",
            "field.document.lease": "الصفحة الأخيرة ناقصة",
            "field.document.id_card": "",
        }
        answer = await officer.act(reference, "return", **fields)
        assert "أُعيد" in answer.text
        said = (await page.said())[-1]
        assert "المبلغ في العقد مختلف" in said
        assert "الصفحة الأخيرة ناقصة" in said

        await press(page, "إكمال المطلوب")
        assert "المبلغ في العقد مختلف" in (await page.said())[-1]
        await page.post(text="تعديل الاسم")
        assert "المفتوح للتعديل الآن" in (await page.said())[-1]
        await page.post(text="15000")
        assert "الصفحة الأخيرة ناقصة" in (await page.said())[-1]
        await _send(page, pictures.photo())
        read_back = (await page.said())[-1]
        assert "هذه إجاباتكِ" in read_back
        assert NAME not in read_back, "what was not asked for is not read back again"
        await press(page, "كلها صحيحة")
        await page.post(text=NAME)
        await press(page, "أقرّ وأوقّع")

        after = _stored(house, reference)
        assert after.stage == "submitted"
        assert is_valid(after)
        assert after.asked == ()
        former = after.attestations[0]
        assert before.attestation is not None
        assert former.attestation.digest == before.attestation.digest
        assert answers_of(after, 0) == before.intake.answers
        changed = {path for path, one in after.intake.answers.items() if path in former.was}
        assert rent in changed
        assert len(changed) == 2, "the rent and the lease, and nothing else"
        matter = await officer.see(f"/desk/matters/{reference}")
        assert "ما تغيّر منذ توقيع" in matter
        words = plain(unescape(matter))
        assert re.search(r"[1١][8٨].?[0٠]{3}[^<]*←[^<]*[1١][5٥].?[0٠]{3}", words), "old and new"
        left = house.house.database.read(lambda conn: traces(conn, reference))
        assert [one.why for one in left if one.state == "destroyed"] == ["rejected"]
