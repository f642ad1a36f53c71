"""What fails around us: a person who blocked the bot, a locked database."""

import asyncio
import io
import sqlite3
from pathlib import Path

import pytest

import storage.engine
from flows.identifiers import Address
from storage import views
from support.journey import converse, journey, reference_in
from support.journey_short import APPLICATION, BEGINNING, FORM, PERSONAL
from support.waiting import eventually


async def test_a_decision_for_someone_who_blocked_the_bot_becomes_a_task(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """Telegram refuses, the officer is told by reference, and the person may come back to it."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as sila:
        sara = await sila.hires("سارة", "relations_officer")
        abdullah = await sila.hires("عبدالله", "committee_member")
        widow = sila.person("أم خالد")
        await widow.starts()
        await converse(widow, *APPLICATION)
        reference = reference_in(await widow.sees("موقّعًا"))
        await sara.verifies(reference)
        await sara.submits(reference, "لجنة البحث")
        await abdullah.votes(reference, "قبول")
        widow.patience = 0
        widow.chat.blocked = True  # silently: only the refused message tells us
        await sila.time_comes("2026-12-06T09:00")
        (call,) = [one for one in sila.house.database.read(views.tickets) if one.topic == "call"]
        await sara.is_told("staff-ticket-call", call.reference)
        await sila.group_is_told("staff-ticket-call", call.reference)
        refused = [one for one in sila.api.called("sendMessage") if not one.ok]
        assert [one.given["chat_id"] for one in refused] == [widow.id]

        widow.patience = 10
        await widow.starts("status")
        await widow.sees(f"{reference}: صدر القرار")
        sila.check_discretion(logs, *PERSONAL)


async def test_a_person_who_blocks_the_bot_is_not_written_to(tmp_path: Path) -> None:
    """Telegram says so at once: the decision is a task for staff without a single vain call."""
    async with journey(tmp_path, "hajer", "2026-11-22T09:00") as hajer:
        khalid = await hajer.hires("خالد", "higher_service_officer")
        person = hajer.person()
        await person.starts()
        await converse(person, ("كيف نخدمكم", "ما فهمت"))
        ticket = reference_in(await person.sees("هنا مسؤول الخدمة الأعلى"))
        await person.blocks()
        before = len(hajer.api.called("sendMessage"))
        await khalid.answers(ticket, "أبشر، أشرح لك.")
        await hajer.all_is_sent()
        calls = hajer.api.called("sendMessage")[before:]
        assert person.id not in [one.given["chat_id"] for one in calls]


async def test_a_locked_database_is_answered_503_and_the_redelivery_is_stored_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram keeps what we could not store, and the person is answered once it is stored."""
    pragmas = storage.engine._PRAGMAS
    brief = tuple(one.replace("timeout=10000", "timeout=50") for one in pragmas)
    assert brief != pragmas
    monkeypatch.setattr(storage.engine, "_PRAGMAS", brief)
    async with journey(tmp_path, "short", "2026-11-22T09:00") as sila:
        widow = sila.person("أم خالد")
        await widow.starts()
        await converse(widow, *BEGINNING)
        await widow.sees(FORM[0][0])
        await sila.all_is_sent()
        webhook = sila.api.bot().webhook
        assert webhook
        file = sila.house.settings.database.removeprefix("sqlite:///")
        lock = sqlite3.connect(file, isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        try:
            sending = asyncio.create_task(widow.sends(FORM[0][1]))
            await eventually(lambda: 503 in webhook.statuses)
            assert widow.unread == []
        finally:
            lock.rollback()
            lock.close()
        await sending
        await widow.sees(FORM[1][0])
        assert widow.unread == []
        talk = sila.house.database.read(
            lambda conn: views.talk(conn, Address(f"telegram:{widow.id}"))
        )
        assert sum(getattr(one, "text", "") == FORM[0][1] for one in talk) == 1
