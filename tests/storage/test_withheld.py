"""Card numbers, codes and passwords are gone before anything is stored, wherever one looks."""

from functools import partial
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from flows.events import AnyEvent, PhoneShared, TextEdited, WordsWithheld
from storage import audit, files, parked, views
from storage.bodies import FILE
from storage.database import Database
from storage.keys import keys_of
from storage.schema import metadata
from support.assisting import Person, at_work
from support.doors import NOON, SARA, ObedientCore, said, serving

CARD = "4111 1111 1111 1111"


def _everything(database: Database) -> str:
    """All that the database holds of this person, opened, and every plain column."""

    def read(conn: Any) -> str:
        id = views.file_of(conn, SARA)
        file = files.read(conn, keys_of(conn), id) if id else None
        body = FILE.encode(file.value).decode() if file and file.value else ""
        talk = msgspec.json.encode(views.talk(conn, SARA), enc_hook=str).decode()
        plain = [
            str(value)
            for table in metadata.sorted_tables
            for row in conn.execute(select(table))
            for value in row
            if not isinstance(value, bytes)
        ]
        return "\n".join([body, talk, *plain])

    return database.read(read)


@pytest.mark.parametrize(
    ("words", "why", "hidden"),
    [
        (f"هذه بطاقتي {CARD}", "card", "1111"),
        ("رمز التحقق 482913", "code", "482913"),
        ("كلمة المرور: Abc12345", "password", "Abc12345"),
        ("جيراني 0551234567 و0561234568 و0571234569", "people", "551234567"),
    ],
)
async def test_what_is_withheld_is_nowhere(
    database: Database, words: str, why: str, hidden: str
) -> None:
    """Neither in the inbox nor in the talk, the dossier, the record or what is sent."""
    async with at_work(database) as door:
        person = Person(door, database, SARA)
        receipt = await person.says("السلام عليكم", words)
    assert (receipt.code, receipt.data) == ("words_withheld", {"why": why})
    talk = database.read(partial(views.talk, address=SARA))
    assert [one.why for one in talk if isinstance(one, WordsWithheld)] == [why]
    assert hidden not in _everything(database)
    assert database.read(audit.withheld) == 1


async def test_a_code_that_was_announced_is_withheld_once(database: Database) -> None:
    """After words that speak of a code a bare number is that code; the next one is a number."""
    async with at_work(database) as door:
        person = Person(door, database, SARA)
        await person.says("وصلني رمز التحقق الآن", "482913")
        assert person.receipts[-1].code == "words_withheld"
        await person.says("482913")
        assert person.receipts[-1].code != "words_withheld"


async def test_an_edit_and_a_card_of_somebody_else_are_withheld_too(database: Database) -> None:
    """It does not matter how the words came."""
    async with at_work(database) as door:
        await door.handle(TextEdited("tg:1", NOON, 1, SARA, f"بطاقتي {CARD}"))
        await door.handle(PhoneShared("tg:2", NOON, 2, SARA, "0551234567", own=False))
    assert "1111" not in _everything(database)
    assert "551234567" not in _everything(database)


async def test_an_event_that_fails_is_parked_without_them(database: Database) -> None:
    """What staff may try again later holds what it was, and none of it."""
    async with serving(database, _Failing()) as door:
        handled = await door.handle(said("tg:1", f"بطاقتي {CARD}"))
    assert handled.receipt.code == "parked"
    (kept,) = database.read(parked.all_parked)
    assert kept.event == WordsWithheld("tg:1", NOON, said("tg:1", "").seed, SARA, "card")
    assert "1111" not in kept.why


class _Failing(ObedientCore):
    """A core that breaks on everything, and quotes it."""

    def advance(self, office: Any, file: Any, matters: Any, event: AnyEvent | Any) -> Any:
        raise ValueError(f"cannot read {event}")
