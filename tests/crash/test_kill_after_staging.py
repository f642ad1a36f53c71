"""Death between the staging of a file and the turn of its event: nothing is lost, nothing stays."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bench.paths import ROOT
from bot.clock import machine_now
from bot.house import House, open_house
from crash.stager import CAUSE, MONA, settings_of
from flows.events import AttachmentSent, TextSent
from flows.uploads import Upload
from scheduler.upkeep import Upkeep
from storage import uploads, views
from support import pictures
from support.offices import unpacked


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """What a process that died after staging has left, opened again."""
    pack, file = unpacked("documents", tmp_path / "pack"), tmp_path / "photo.jpg"
    file.write_bytes(pictures.photo())
    database = tmp_path / "istiqbal.db"
    dying = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "crash.stager", str(pack), str(database), str(file)),
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))},
    )
    assert await dying.wait() == -9
    async with open_house(settings_of(pack, database)) as opened:
        yield opened


def staged(house: House) -> Upload | None:
    """What waits for the event."""
    return house.database.read(lambda conn: uploads.staged_for(conn, CAUSE))


async def test_a_redelivery_finds_what_was_staged(house: House) -> None:
    """The platform delivers again: the same upload comes with the event, stored once."""
    known = staged(house)
    assert known is not None
    again = await house.postroom.take_in(CAUSE, MONA, pictures.photo())
    assert again == known
    origin = house.origin()
    await house.handle(TextSent(**house.origin(), address=MONA, text="السلام عليكم"))
    event = AttachmentSent(
        CAUSE, origin["at"], origin["seed"], MONA, attachment="photo", upload=again
    )
    await house.handle(event)
    said = house.database.read(lambda conn: views.messages(conn, MONA))
    assert any(one.message and "وصلتنا صورة" in one.message.text for one in said)
    # Nobody had asked for it: the turn has destroyed it, and a third delivery brings nothing back.
    assert house.database.read(lambda conn: uploads.read(conn, known.id)) is None
    assert await house.postroom.take_in(CAUSE, MONA, pictures.photo()) == Upload(known.id)


async def test_what_nobody_delivers_again_is_swept(house: House) -> None:
    """After a day it is gone; until then it waits."""
    known = staged(house)
    assert known is not None
    now = machine_now()
    await Upkeep(house.door).ring(house.now(), now)
    assert house.database.read(lambda conn: uploads.read(conn, known.id)) is not None
    await Upkeep(house.door).ring(house.now(), now + uploads.ORPHANED_AFTER + timedelta(minutes=1))
    assert house.database.read(lambda conn: uploads.read(conn, known.id)) is None
