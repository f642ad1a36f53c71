"""The register of incoming letters at the desk: for those who keep it, and nobody else."""

from support.desk_page import DeskPage
from support.served_house import ServedHouse

PATH = "/desk/letters"


async def _send(desk: DeskPage, **fields: str) -> str:
    key = f"letter-{len(fields.get('text', '')):017d}-{fields['action']}"
    answer = await desk.client.post(PATH, data={"token": await desk.token(), "key": key, **fields})
    return answer.text


async def test_a_letter_is_registered_and_settled(served: ServedHouse) -> None:
    """It stands on the page with its number, its sender and who has it, until it is settled."""
    async with served.browser() as browser:
        desk = DeskPage(browser)
        await desk.enter(await served.hire("سارة", "relations_officer"))
        assert f'href="{PATH}"' in await desk.see()
        page = await _send(
            desk, action="register", text="يسأل عن <b>الدعم</b>", **{"field.from": "مدرسة النور"}
        )
        assert "سُجّل الخطاب برقم" in page
        assert "مدرسة النور" in page
        assert "&lt;b&gt;" in page
        assert 'value="settle"' in page
        page = await _send(desk, action="settle", text="أجبناه", **{"field.letter": "1"})
        assert "أجبناه" in page
        assert 'value="settle"' not in page


async def test_what_was_typed_stays_where_a_letter_is_refused(served: ServedHouse) -> None:
    """An unknown reference is said, and nothing has to be typed again."""
    async with served.browser() as browser:
        desk = DeskPage(browser)
        await desk.enter(await served.hire("سارة", "relations_officer"))
        fields = {"field.from": "مدرسة النور", "field.about": "HAJ-ZZZZZZ"}
        page = await _send(desk, action="register", text="عن طلب", **fields)
        assert "لا يوجد ملف بهذا الرقم" in page
        assert "مدرسة النور" in page
        assert "لا خطابات مسجّلة بعد" in page


async def test_the_register_is_not_there_for_others(served: ServedHouse) -> None:
    """Neither its link nor its page, and a form that is sent all the same is refused."""
    async with served.browser() as browser:
        desk = DeskPage(browser)
        await desk.enter(await served.hire("أمل", "quality_officer"))
        assert f'href="{PATH}"' not in await desk.see()
        assert (await desk.client.get(PATH)).status_code == 404
        await _send(desk, action="register", text="خطاب", **{"field.from": "مدرسة"})
    async with served.browser() as browser:
        desk = DeskPage(browser)
        await desk.enter(await served.hire("سارة", "relations_officer"))
        assert "لا خطابات مسجّلة بعد" in await desk.see(PATH)
