"""Every file is looked at, cleaned and staged before its event; what is refused leaves nothing."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.documents import postroom as module
from bot.documents.postroom import Postroom, TryAgain
from bot.documents.scanning import ScannerDown
from flows.identifiers import Address
from storage import uploads
from storage.database import Database, open_database
from storage.door import Door
from storage.secret import Secret
from support import pictures
from support.doors import ObedientCore

MONA = Address("telegram:991")


class Clock:
    """The machine's time."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


class Scanner:
    """Finds what it is told to find."""

    def __init__(self) -> None:
        self.finds = b"no such bytes"
        self.is_up = True

    async def is_infected(self, data: bytes) -> bool:
        if not self.is_up:
            raise ScannerDown
        return self.finds in data


@pytest.fixture
def database(sqlite_url: str, secret: Secret) -> Iterator[Database]:
    """A database of our own."""
    opened = open_database(sqlite_url, secret)
    yield opened
    opened.close()


@pytest.fixture
async def door(database: Database) -> AsyncIterator[Door]:
    """Its door, open."""
    opened = Door(database, lambda staff, hashes: None, ObedientCore())  # type: ignore[arg-type,return-value]
    opened.start()
    yield opened
    opened.stop()


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture
def scanner() -> Scanner:
    """A scanner at work."""
    return Scanner()


@pytest.fixture
def postroom(door: Door, database: Database, scanner: Scanner, clock: Clock) -> Postroom:
    """The post room of that house."""
    return Postroom(door, database, scanner, clock)


async def test_what_is_kept_is_clean_and_sealed(
    postroom: Postroom, database: Database, sqlite_url: str
) -> None:
    """The stored file is the clean one, and nothing of it can be read in the database."""
    upload = await postroom.take_in("tg:1", MONA, pictures.telling_photo())
    stored = database.read(lambda conn: uploads.read(conn, upload.id))
    assert stored is not None
    assert stored[0] == upload
    assert stored[1].startswith(b"\xff\xd8\xff")
    assert b"php" not in stored[1]
    on_disk = b"".join(one.read_bytes() for one in Path(sqlite_url[10:]).parent.glob("test.db*"))
    assert stored[1][500:560] not in on_disk
    assert b"<?php system" not in on_disk


async def test_the_same_delivery_is_staged_once(postroom: Postroom) -> None:
    """A redelivery leads to the very same upload."""
    first = await postroom.take_in("tg:1", MONA, pictures.photo())
    again = await postroom.take_in("tg:1", MONA, pictures.photo())
    assert again == first == await postroom.staged("tg:1")
    assert (await postroom.take_in("tg:2", MONA, pictures.photo())).id != first.id


async def test_what_is_refused_leaves_nothing(postroom: Postroom, database: Database) -> None:
    """A program, and a picture in which the scanner finds something, are not stored."""
    assert (await postroom.take_in("tg:1", MONA, b"MZ a program")).refused == "program"
    assert await postroom.staged("tg:1") is None


async def test_what_is_infected_is_refused(postroom: Postroom, scanner: Scanner) -> None:
    """What was sent is scanned, not what is left of it after the cleaning."""
    scanner.finds = b"php"
    assert (await postroom.take_in("tg:1", MONA, pictures.telling_photo())).refused == "infected"
    assert await postroom.staged("tg:1") is None


async def test_without_its_scanner_the_house_takes_nothing(
    postroom: Postroom, scanner: Scanner
) -> None:
    """A scanner that is away means later, never yes."""
    scanner.is_up = False
    with pytest.raises(TryAgain):
        await postroom.take_in("tg:1", MONA, pictures.photo())
    scanner.is_up = True
    assert (await postroom.take_in("tg:1", MONA, pictures.photo())).id


async def test_a_closed_door_means_later(postroom: Postroom, door: Door) -> None:
    """What could not be stored is delivered again."""
    door.stop()
    with pytest.raises(TryAgain):
        await postroom.take_in("tg:1", MONA, pictures.photo())


async def test_one_person_fills_no_disk(
    postroom: Postroom, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond so many files or bytes in a day nothing more is taken; the next day it is."""
    monkeypatch.setattr(module, "MAX_FILES_PER_DAY", 2)
    for number in range(2):
        assert (await postroom.take_in(f"tg:{number}", MONA, pictures.voice())).id
    assert (await postroom.take_in("tg:2", MONA, pictures.voice())).refused == "too_many"
    assert (await postroom.take_in("tg:3", Address("telegram:5"), pictures.voice())).id
    clock.now += timedelta(hours=25)
    assert (await postroom.take_in("tg:4", MONA, pictures.voice())).id
    monkeypatch.setattr(module, "MAX_BYTES_PER_DAY", 500)
    assert (await postroom.take_in("tg:5", MONA, pictures.voice())).refused == "too_many"
