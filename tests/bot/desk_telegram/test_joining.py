"""Who gets into the staff bot, and what everybody else learns of it: nothing."""

import pytest

from flows.effects import Receipt
from flows.events import AnyEvent
from storage import views
from support.desks import Desk
from support.houses import apply, employ

STRANGER = "هذه المحادثة لفريق العمل"


async def test_a_code_makes_the_chat_a_desk(desk: Desk) -> None:
    """By the deep link, or typed as it is: nobody needs to know a numeric id."""
    code = await employ(desk.house, "سارة", "relations_officer")
    sara = desk.person(501, "سارة")
    await sara.starts(code)
    await sara.sees(desk.house.say("staff-joined"))
    (member,) = desk.house.database.read(views.staff)
    assert member.address == "desk:501"
    other = await employ(desk.house, "فهد", "committee_member")
    fahd = desk.person(502, "فهد")
    await fahd.starts()
    await fahd.sees(STRANGER)
    await fahd.sends(other.lower())
    await fahd.sees(desk.house.say("staff-joined"))


async def test_a_code_works_once(desk: Desk) -> None:
    """Whoever finds it later is a stranger."""
    code = await employ(desk.house, "سارة", "relations_officer")
    await desk.person(501, "سارة").starts(code)
    thief = desk.person(666, "أحدهم")
    await thief.starts(code)
    await thief.sees(STRANGER)
    (member,) = desk.house.database.read(views.staff)
    assert member.address == "desk:501"


async def test_a_stranger_gets_one_neutral_sentence_whatever_they_try(desk: Desk) -> None:
    """Words, commands, references, forged buttons: the same sentence, and no data."""
    reference = await apply(desk.house)
    stranger = desk.person(666, "أحدهم")
    await stranger.starts()
    await stranger.sees(STRANGER)
    for text in ("/queue", reference, f"/start {reference}", "القائمة"):
        await stranger.sends(text)
    for data in (f"open:{reference}", f"act:{reference}:verify:9:yes", "queue", "x"):
        await stranger.forges_press(data)
    texts = {message.text for message in stranger.screen}
    assert len(texts) == 1
    assert not any(message.buttons for message in stranger.screen)
    matter = desk.house.database.read(lambda conn: views.matter(conn, reference))
    assert matter is not None
    assert matter.stage == "submitted"


async def test_a_forged_prompt_of_a_stranger_does_nothing(desk: Desk) -> None:
    """Even as a reply to a message of the bot."""
    reference = await apply(desk.house)
    stranger = desk.person(666, "أحدهم")
    await stranger.starts()
    await stranger.replies(f"act:{reference}:close:9")
    assert {STRANGER in message.text for message in stranger.screen} == {True}


async def test_codes_cannot_be_guessed_in_a_loop(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Five wrong ones, and no more is looked at for a while; what is no code never was."""
    tried = []
    handle = desk.house.handle

    async def counting(event: AnyEvent) -> Receipt:
        tried.append(event)
        return await handle(event)

    monkeypatch.setattr(desk.house, "handle", counting)
    guesser = desk.person(666, "أحدهم")
    await guesser.starts()
    for n in range(9):
        await guesser.sends(f"/start SHORT{n}")
        await guesser.sends(f"/start GUESSES{n:03}")
    assert len(tried) == 5
    assert {STRANGER in message.text for message in guesser.screen} == {True}
    code = await employ(desk.house, "سارة", "relations_officer")
    sara = desk.person(501, "سارة")
    await sara.starts(code)
    await sara.sees(desk.house.say("staff-joined"))
