"""In the staff bot: declaring that one is close to the applicant, and the news of a death."""

from flows.matters import Application
from storage import views
from support.bot_api_people import Person
from support.desks import Desk
from support.houses import apply, employ, talk


async def test_declaring_is_confirmed_and_then_the_matter_is_not_found(desk: Desk) -> None:
    """One press asks, the second one declares; the chat finds the matter no more."""
    await employ(desk.house, "سارة", "relations_officer", 501)
    sara: Person = desk.person(501, "سارة")
    reference = await apply(desk.house)
    await sara.sends(reference)
    await sara.presses("لي صلة بصاحب هذا الطلب")
    asked = await sara.sees("لي صلة بصاحب هذا الطلب")
    await sara.presses(asked.buttons[0])
    await sara.sees("سُجّل التصريح")
    matter = desk.house.database.read(lambda conn: views.matter(conn, reference))
    assert isinstance(matter, Application)
    assert [one.name for one in matter.conflicts] == ["سارة"]
    await sara.sends(reference)
    page = await sara.sees(reference)
    assert "لي صلة بصاحب هذا الطلب" not in page.buttons


async def test_the_news_of_a_death_is_the_first_thing_to_be_read(desk: Desk) -> None:
    """Before the answers, on the application that it is about."""
    await employ(desk.house, "سارة", "relations_officer", 501)
    sara: Person = desk.person(501, "سارة")
    reference = await apply(desk.house)
    await talk(desk.house, "صاحب الطلب توفي")
    await sara.sends(reference)
    await sara.sees("وصلنا خبر وفاة صاحب هذا الملف")
