"""Death at each point between claim, commit, answer, send and mark: a restart goes on (57)."""

import asyncio

import pytest

from bench.applicants import Questionnaire
from bench.telegram import Telegram
from bot.house import open_house
from crash import findings
from crash.served import Point, Served
from crash.town import Town
from flows.events import OPERATOR, StaffActed
from flows.identifiers import Address
from storage import views
from support.waiting import eventually

PEOPLE = 12
REPLY = "وصلتنا رسالتكم، ونتابعها."


@pytest.mark.parametrize("passes", [1, 30])
@pytest.mark.parametrize(
    "point", ["claimed", "before commit", "after commit", "before the answer", "before the mark"]
)
async def test_a_turn_cut_off_is_taken_up_again(
    point: Point, passes: int, served: Served, telegram: Telegram, questionnaire: Questionnaire
) -> None:
    """Wherever a turn was cut off, its update comes again and everybody applies once."""
    served.start()
    await telegram.find_webhook()
    await served.stop()
    served.start(point, passes)
    town = Town(telegram, questionnaire, PEOPLE)
    applying = asyncio.create_task(town.apply())
    async with asyncio.timeout(20):
        await served.died()
    await asyncio.sleep(0.05)
    with served.remains() as database:
        findings.check_told_is_saved(database, town)
    served.start()
    async with asyncio.timeout(20):
        await applying
    await served.stop()
    with served.remains() as database:
        findings.check_everyone_applied_once(database, town)
        findings.check_each_message_has_one_key(database, town, questionnaire)
        findings.check_nothing_is_broken(database)


@pytest.mark.parametrize(("point", "times"), [("before sending", 1), ("after sending", 2)])
async def test_a_message_cut_off_on_its_way_is_sent_again(
    point: Point, times: int, served: Served, telegram: Telegram
) -> None:
    """A reply of the staff reaches the person at least once, and always as the same row."""
    heard: list[str] = []
    telegram.on_message = lambda chat, text, buttons: heard.append(text)
    served.start()
    await telegram.find_webhook()
    for word in ("/start", "موظف"):
        await telegram.deliver(telegram.update(7, "type", word)[1])
    await served.stop()
    before = len(heard)
    served.start(point, 1, lease=0.5)
    async with open_house(served.settings) as house:
        (ticket,) = await house.database.aread(views.tickets)
        origin = house.origin("cli:crash")
        act = StaffActed(
            **origin, reference=ticket.reference, action="answer", by=OPERATOR, text=REPLY
        )
        receipt = await house.handle(act)
        assert receipt.outcome == "done", receipt
    async with asyncio.timeout(20):
        await served.died()
    served.start(lease=0.5)
    await eventually(lambda: len(heard) >= before + times, 20)
    await served.stop()
    with served.remains() as database:
        sent = database.read(lambda conn: views.messages(conn, Address("telegram:7")))
        (reply,) = [one for one in sent if one.key.startswith("cli:crash/")]
        assert reply.state == "handed"
        assert reply.message is not None
        assert heard[before:] == [reply.message.text] * times
        findings.check_nothing_is_broken(database)
