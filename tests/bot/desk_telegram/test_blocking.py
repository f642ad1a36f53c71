"""A member of staff who has blocked the bot: told once, and nobody's file is touched by it."""

from sqlalchemy import Connection, select

from bot.delivery import Delivery
from flows.identifiers import Address
from storage import views
from storage.audit import verify
from storage.schema import files, inbox
from support.desks import Desk
from support.fake_bot_api import DESK
from support.houses import apply, employ
from support.waiting import eventually

SARA = Address("desk:501")


def stored(conn: Connection) -> list[tuple[str, int]]:
    """Every file, and how often it was written."""
    return [tuple(row) for row in conn.execute(select(files.c.id, files.c.revision))]


def refusals(conn: Connection) -> list[tuple[str, str | None]]:
    """What became of the events that say that an address refuses us."""
    found = select(inbox.c.state, inbox.c.file_id).where(inbox.c.key.like("refused:%"))
    return [tuple(row) for row in conn.execute(found)]


async def test_a_blocked_desk_is_refused_once_and_touches_no_dossier(desk: Desk) -> None:
    """Staff have no dossier at the desk bot's address: none is opened, and delivery goes on."""
    await employ(desk.house, "سارة", "relations_officer", 501)
    await employ(desk.house, "نورة", "relations_officer", 503)
    sara, noura = desk.person(501, "سارة"), desk.person(503, "نورة")
    noura.chat.started = True
    sara.chat.started = sara.chat.blocked = True
    reference = await apply(desk.house)
    before = desk.house.database.read(stored)
    delivery = Delivery(desk.house.door, {"desk": desk.bot.channel}, desk.house.now)
    await delivery.start()
    try:
        await noura.sees(reference)

        def states() -> list[str]:
            sent = desk.house.database.read(lambda conn: views.messages(conn, SARA))
            return [one.state for one in sent]

        await eventually(lambda: states() == ["refused"])
        tried = len(desk.api.called("sendMessage", token=DESK))
        delivery.wake([SARA])
        await apply(desk.house, name="second")
        await eventually(lambda: states() == ["refused", "refused"])
    finally:
        await delivery.stop()
    # One attempt for each message to each of the two, and not one more.
    assert len(desk.api.called("sendMessage", token=DESK)) == tried + 2
    assert desk.house.database.read(refusals) == [("refused", None)] * 2
    after = dict(desk.house.database.read(stored))
    assert {id: after[id] for id, _ in before} == dict(before)
    assert len(after) == len(before) + 1
    assert desk.house.database.read(verify) == []
