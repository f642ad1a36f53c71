"""Times: aware UTC in and out, and never before the last commit."""

from datetime import UTC, datetime, timedelta, timezone
from functools import partial

import pytest

from storage import views
from storage.database import Database, open_database
from storage.instants import EPOCH, from_micros, machine_clock, to_micros
from storage.retention import sweep
from storage.secret import Secret
from support.doors import NOON, NOURA, SARA, said, serving


@pytest.mark.parametrize(
    "at",
    [
        EPOCH,
        datetime(2026, 11, 20, 10, 42, 46, 123456, tzinfo=UTC),
        datetime(1931, 1, 1, tzinfo=UTC),
        datetime(2077, 11, 16, 23, 59, 59, 999999, tzinfo=UTC),
        datetime(2026, 11, 20, 12, tzinfo=timezone(timedelta(hours=3))),
    ],
)
def test_a_time_comes_back_as_the_same_instant_in_utc(at: datetime) -> None:
    """To the microsecond, whatever zone it was given in."""
    back = from_micros(to_micros(at))
    assert back == at
    assert back.tzinfo is UTC


def test_a_naive_time_is_refused() -> None:
    """Nobody could say when that was."""
    with pytest.raises(TypeError):
        to_micros(datetime(2026, 11, 20))  # noqa: DTZ001


def test_the_machine_tells_an_aware_time() -> None:
    """Leases and sessions count on it."""
    assert machine_clock().tzinfo is UTC
    assert machine_clock() > NOON - timedelta(days=3650)


async def test_a_turn_never_precedes_the_last_commit(
    database: Database, database_url: str, secret: Secret
) -> None:
    """A clock that went back counts as standing still, restarts and other people included."""
    async with serving(database) as door:
        await door.handle(said("tg:1", "hello", at=NOON))
        await door.handle(said("tg:2", "hello", NOURA, NOON - timedelta(days=1)))
    again = open_database(database_url, secret)
    async with serving(again) as door:
        await door.handle(said("tg:3", "hello", NOURA, NOON - timedelta(hours=1)))
        await door.handle(said("tg:4", "hello", NOURA, NOON + timedelta(hours=1)))
        await door.run(partial(sweep, before=NOON))
        await door.handle(said("tg:5", "hello", NOURA, NOON))
    again.close()
    times = [one.created_at for one in database.read(partial(views.messages, address=NOURA))]
    assert times == [NOON, NOON, *[NOON + timedelta(hours=1)] * 2]
    dossier = database.read(partial(views.dossier, address=NOURA))
    assert dossier is not None
    assert dossier.opened_at == NOON
    assert database.read(partial(views.file_of, address=SARA)) is not None
