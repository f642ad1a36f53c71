"""A rating is counted, and nothing that is stored leads from anybody to what they answered."""

import re
from functools import partial

import msgspec
import pytest
from sqlalchemy import Connection, select

from flows.events import StaffActed
from flows.identifiers import Address, Reference
from storage import files, tallies, views
from storage.bodies import FILE
from storage.database import Database
from storage.door import Door
from storage.keys import keys_of
from storage.schema import metadata
from support.assisting import Person, _origin, at_work
from support.doors import NOURA, SARA

WORDS = "الموظف كان لطيفًا جدًا ورقمه 0551234567"
#: What differs from person to person, whatever they answer.
_OWN = re.compile(
    r"SIL-T?[0-9A-Z]{6}|telegram:\d|test:[0-9a-f-]+(/\w+)?|\"(seed|row)\":\d+|d:[0-9a-zA-Z_-]+"
)


async def _rates(door: Door, database: Database, address: Address, score: str, words: str) -> str:
    """From a question to its answer and the rating; returns the reference."""
    person = Person(door, database, address)
    await person.says("السلام عليكم", "موظف", "متى يصل الرد؟")
    reference = person.dossier().matters[-1].reference
    await _acts(door, reference, "answer", "غدًا بإذن الله")
    await _acts(door, reference, "close")
    await person.says("! تقييم الخدمة", score)
    await person.says(words if words else "! تخطي")
    return reference


async def _acts(door: Door, reference: Reference, action: str, text: str = "") -> None:
    handled = await door.handle(StaffActed(*_origin(), reference, action, "سارة", text=text))
    assert handled.receipt.outcome == "done", handled.receipt


def _all_of(database: Database, address: Address) -> str:
    """All that is stored of a person, opened: file, matters, and the talk both ways."""

    def read(conn: Connection) -> str:
        id = views.file_of(conn, address)
        assert id is not None
        file = files.read(conn, keys_of(conn), id)
        assert file is not None
        assert file.value is not None
        talk = [msgspec.to_builtins(one) for one in views.talk(conn, address)]
        lines = getattr(file.value, "matters", ())
        found = [msgspec.to_builtins(views.matter(conn, one.reference)) for one in lines]
        said = [msgspec.json.encode(one) for one in (*talk, *found)]
        return b"\n".join([FILE.encode(file.value), *said]).decode()

    # All was said in the same second here: the order in which it is read means nothing.
    return "\n".join(sorted(_OWN.sub("~", database.read(read)).splitlines()))


def _counted(database: Database, what: str) -> dict[str, int]:
    rows = database.read(partial(tallies.read, first="0000-00", last="9999-99"))
    return {one.value: one.count for one in rows if one.what == what}


async def test_two_answers_leave_the_same_behind(database: Database) -> None:
    """Whoever was delighted and whoever was not cannot be told apart by anything stored."""
    async with at_work(database) as door:
        await _rates(door, database, SARA, "! راضون جدًا 😀", "")
        await _rates(door, database, NOURA, "! غير راضين أبدًا 😞", "")
    assert _counted(database, "rating-ticket") == {"1": 1, "5": 1}
    assert _counted(database, "rating-role") == {"1": 1, "5": 1}
    assert _all_of(database, SARA) == _all_of(database, NOURA)


async def test_words_are_kept_without_whose_they_are(database: Database) -> None:
    """They stand in no event, message or file; a number in them is gone."""
    async with at_work(database) as door:
        await _rates(door, database, SARA, "! راضون 🙂", WORDS)
    kept = database.read(partial(tallies.read_remarks, first="0000-00", last="9999-99"))
    assert [one.text for one in kept] == ["الموظف كان لطيفا جدا ورقمه •••"]
    assert "لطيف" not in _all_of(database, SARA)
    assert "0551234567" not in _plain_columns(database)


async def test_a_rating_is_given_once(database: Database) -> None:
    """The button stays; what it opened is over."""
    async with at_work(database) as door:
        await _rates(door, database, SARA, "! راضون 🙂", "")
        person = Person(door, database, SARA)
        await person.says("! تقييم الخدمة")
        assert "انتهى وقت هذا التقييم" in person.heard()
    assert _counted(database, "rating-ticket") == {"4": 1}
    assert person.dossier().asked == ()


@pytest.mark.parametrize("typed", ["5", "٥"])
async def test_a_score_may_be_typed(database: Database, typed: str) -> None:
    """The number of the choice, as anywhere; and typed words leave nothing behind either."""
    async with at_work(database) as door:
        await _rates(door, database, SARA, typed, "")
    assert _counted(database, "rating-ticket") == {"1": 1}
    assert '"text":"5"' not in _all_of(database, SARA)
    assert f'"text":"{typed}"' not in _all_of(database, SARA)


def _plain_columns(database: Database) -> str:
    """Every column that is not sealed."""

    def read(conn: Connection) -> str:
        return "\n".join(
            str(value)
            for table in metadata.sorted_tables
            for row in conn.execute(select(table))
            for value in row
            if not isinstance(value, bytes)
        )

    return database.read(read)
