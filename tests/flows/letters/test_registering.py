"""Letters on paper: numbered, passed on to the file they are about, and never left lying."""

from datetime import timedelta

from flows.effects import Receipt
from flows.events import OfficeActed
from flows.identifiers import LETTERS_FILE
from flows.letters.book import LetterBook
from flows.matters import Ticket
from support.chat import FILES, Chat
from support.notified import told
from support.offices import office_of


def register(chat: Chat, text: str = "تسأل عن طلبها", by: str = "سارة", **fields: str) -> Receipt:
    """A letter comes in."""
    given = {"from": "أم خالد", **fields}
    header = chat._header()
    chat.handle(OfficeActed(*header, LETTERS_FILE, "register", by, text=text, fields=given))
    return chat.receipt


def settle(chat: Chat, letter: str, text: str) -> Receipt:
    """Somebody looked after it."""
    fields = {"letter": letter}
    header = chat._header()
    chat.handle(OfficeActed(*header, LETTERS_FILE, "settle", "سارة", text=text, fields=fields))
    return chat.receipt


def book(chat: Chat) -> LetterBook:
    """The register as it is stored."""
    file = FILES.decode(chat.files[LETTERS_FILE])
    assert isinstance(file, LetterBook)
    return file


def test_a_letter_about_a_known_application_becomes_a_ticket_of_its_person() -> None:
    """With the number, the day and the sender that are printed on it."""
    chat = told()
    reference = chat.application.reference
    receipt = register(chat, about=reference.lower(), number="٤٤", on="2026-12-01")
    assert (receipt.code, receipt.data["number"]) == ("letter_passed_on", "1")
    [ticket] = chat.tickets()
    assert isinstance(ticket, Ticket)
    assert (ticket.topic, ticket.about, ticket.holder) == (
        "letter",
        reference,
        chat.application.holder,
    )
    assert ticket.details == {"number": "1", "from": "أم خالد", "theirs": "44", "on": "2026-12-01"}
    assert ticket.exchanges[0].text == "تسأل عن طلبها"
    assert ticket.next_at is not None
    assert book(chat).letters[0].next_at is None


def test_in_hajer_a_letter_is_an_inquiry_with_its_own_reply_period() -> None:
    """Fourteen days from its receipt, whatever it was written on; elsewhere there is no ceiling."""
    chat = Chat(office_of("hajer"))
    chat.types("موظف")
    [asked] = chat.tickets()
    assert register(chat, about=asked.reference).code == "letter_passed_on"
    [letter] = [one for one in chat.tickets() if one.topic == "letter"]
    assert letter.window is not None
    assert letter.window.starts_at == chat.now

    chat = told()
    register(chat, about=chat.application.reference)
    assert [one.window for one in chat.tickets()] == [None]


def test_a_letter_from_nobody_we_know_has_an_owner_and_a_date_until_it_is_settled() -> None:
    """Its role is told on that day, and every working day after it."""
    chat = told()
    assert register(chat).code == "letter_registered"
    [letter] = book(chat).letters
    assert letter.owner == "relations_officer"
    assert letter.next_at is not None
    rung = [one for one in chat.passes(timedelta(days=4)) if "سجل الخطابات" in one.message.text]
    assert len(rung) >= 2
    assert {one.to for one in rung} == {"desk:relations_officer"}
    assert settle(chat, "1", "").code == "needs_text"
    assert settle(chat, "1", "أجبناه بخطاب").code == "letter_settled"
    assert settle(chat, "1", "ثانية").code == "no_such_letter"
    rung = [one for one in chat.passes(timedelta(days=9)) if "سجل الخطابات" in one.message.text]
    assert rung == []


def test_letters_are_numbered_and_a_refused_one_takes_no_number() -> None:
    """An unknown reference, no sender, a day to come, and hands that may not."""
    chat = told()
    assert register(chat, about="SIL-ZZZZZZ").code == "unknown_reference"
    assert register(chat, **{"from": " "}).code == "needs_sender"
    assert register(chat, on="2027-01-01").code == "needs_letter_day"
    assert register(chat, text="").code == "needs_text"
    assert register(chat, by="عبدالله").code == "not_allowed"
    assert register(chat).data["number"] == "1"
    assert register(chat).data["number"] == "2"
