"""Documents from the telephone to their destruction, by Telegram, with everything real."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flows.events import OPERATOR, StaffActed
from flows.phrases import plain
from storage import uploads, views
from support import pictures
from support.bot_api_people import Person
from support.journey import Journey, journey
from support.offices import unpacked
from support.traces import traces

NAME = "منى سعد علي العتيبي"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Journey]:
    """An association that asks for documents."""
    pack = unpacked("documents", tmp_path / "pack")
    async with journey(tmp_path, str(pack), "2026-11-22T09:00") as running:
        yield running


async def asked_for_the_id(house: Journey) -> Person:
    """Somebody whose ID is asked for."""
    mona = house.person()
    await mona.starts()
    for label in ("تقديم طلب", "أوافق", "بصيغة المؤنّث"):
        await mona.reads()
        await mona.presses(label)
    await mona.sees("الاسم الكامل")
    await mona.sends(NAME)
    await mona.sees("صورة الهوية")
    return mona


async def test_from_the_telephone_to_the_desk_and_gone(house: Journey) -> None:
    """A photo with its place in it, an album of three, a PDF; matched, and destroyed."""
    mona = await asked_for_the_id(house)
    await mona.sends_photo(data=pictures.telling_photo())
    await mona.sees("تاريخ انتهاء الهوية")
    await mona.sends("1450/1/1")
    await mona.sends_voice(pictures.voice())
    await mona.sees("كم الإيجار")
    await mona.sends("18000")
    await mona.sees("فاتورة الكهرباء")
    await mona.sends_document(data=pictures.pdf())
    await mona.sees("تاريخ إصدار الفاتورة")
    await mona.sends("1448/5/20")
    await mona.sees("عقد الإيجار")
    await mona.sends_album(pictures.photo(), pictures.photo(), pictures.photo())
    assert mona.unread == []
    await house.time_comes("2026-11-22T09:01")
    await house.all_is_sent()
    (shown,) = await mona.reads()
    assert "٣ صفحات من «عقد الإيجار»" in plain(shown.text)
    await mona.presses("كلها صحيحة")
    await mona.sees("اسمكِ الكامل")
    await mona.sends(NAME)
    await mona.reads()
    await mona.presses("أقرّ وأوقّع")
    await mona.sees("استلمنا طلبكِ")
    database = house.house.database
    (line,) = database.read(views.applications)
    left = database.read(lambda conn: traces(conn, line.reference))
    assert [one.state for one in left] == ["kept"] * 6
    first = database.read(lambda conn: uploads.read(conn, left[0].id))
    assert first is not None
    assert b"<?php" not in first[1]
    view = StaffActed(
        **house.house.origin(),
        reference=line.reference,
        action="view",
        by=OPERATOR,
        text=left[0].id,
    )
    assert (await house.house.handle(view)).code == "viewed"
    act = StaffActed(
        **house.house.origin(),
        reference=line.reference,
        action="match",
        by=OPERATOR,
        question="id_photo",
    )
    assert (await house.house.handle(act)).code == "verified_partly"
    left = database.read(lambda conn: traces(conn, line.reference))
    assert [one.state for one in left] == ["destroyed"] + ["kept"] * 5


async def test_no_copy_goes_into_any_chat(house: Journey) -> None:
    """Whatever was sent: no bot ever sends a file, to anybody."""
    mona = await asked_for_the_id(house)
    await mona.sends_photo(data=pictures.photo())
    await mona.sees("تاريخ انتهاء الهوية")
    methods = {call.method for call in house.api.calls}
    assert not {one for one in methods if one.startswith("send")} - {"sendMessage"}
