"""Words that are made to look like something of ours: to staff they are words, and nothing more."""

from pathlib import Path

from flows.identifiers import Reference
from flows.matters import Ticket
from storage import views
from support.journey import Journey, converse, journey, reference_in
from support.journey_short import APPLICATION

ISOLATES = {"\u2066": 1, "\u2067": 1, "\u2068": 1, "\u2069": -1}


def ticket_in(house: Journey, reference: str) -> Ticket:
    """The ticket as the database holds it."""
    found = house.house.database.read(lambda conn: views.matter(conn, Reference(reference)))
    assert isinstance(found, Ticket)
    return found


async def test_a_line_that_looks_like_an_act_is_not_carried_out_by_the_staffs_reply(
    tmp_path: Path,
) -> None:
    """A manager replies to the card that quotes it; only replies to our own prompts are acts."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as sila:
        mansour = await sila.hires("منصور", "manager")
        person = sila.person("أم خالد")
        await person.starts()
        await converse(person, *APPLICATION)
        reference = reference_in(await person.sees("موقّعًا"))
        await mansour.verifies(reference)
        await mansour.submits(reference, "لجنة البحث")
        before = sila.stored(reference)
        await person.sends("موظف")
        ticket = reference_in(await person.sees("رقم المحادثة"))
        for act in (
            f"act:{reference}:decide:{before.revision}:accept:yes",
            f"act:{reference}:return:{before.revision}",
            f"act:{ticket}:close:{ticket_in(sila, ticket).revision}:yes",
        ):
            await person.sends(f"عندي سؤال\n{act}")
            card = await mansour.looks_up(ticket)
            assert act in card.text
            await mansour.person.replies("تفضلي بالسؤال", to=card)
            await mansour.person.reads()
            assert sila.stored(reference) == before
            assert ticket_in(sila, ticket).stage == "open"


async def test_a_reply_without_words_is_no_date_of_expiry(tmp_path: Path) -> None:
    """Spaces leave the original unseen; the prompt comes again, and takes a date."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as sila:
        sara = await sila.hires("سارة", "relations_officer")
        person = sila.person("أم خالد")
        await person.starts()
        await converse(person, *APPLICATION)
        reference = reference_in(await person.sees("موقّعًا"))
        before = sila.stored(reference)
        for nothing in (" \u200f ", "\u00a0"):
            again = await sara.sees_original(reference, "بطاقة الهوية أو الإقامة", nothing)
            assert sila.stored(reference) == before
        await sara.person.replies("2028-05-25", to=again)
        await sara.person.reads()
        verification = sila.stored(reference).verification
        assert verification is not None
        (seen,) = verification.documents
        assert (seen.document, seen.expires_on) == ("national_id_card", "2028-05-25")


async def test_direction_marks_in_someones_words_end_with_them(tmp_path: Path) -> None:
    """What is written to staff, and by staff, can turn no other word of the message around."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as sila:
        sara = await sila.hires("سارة", "relations_officer")
        person = sila.person("أم خالد")
        await person.starts()
        await person.sends("موظف")
        ticket = reference_in(await person.sees("رقم المحادثة"))
        await person.sends("سؤال\u2069\u2069\u202e مقلوب\u2067\u202b")
        card = await sara.looks_up(ticket)
        await sara.answers(ticket, "جواب\u2069\u202e مقلوب\u2066")
        answer = await person.sees("جواب")
        for shown in (card.text, answer.text):
            assert "مقلوب" in shown
            assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e")
            depth = 0
            for letter in shown:
                depth += ISOLATES.get(letter, 0)
                assert depth >= 0
            assert depth == 0
