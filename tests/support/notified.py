"""A chat in which a decision was given, or is about to be."""

from datetime import timedelta

from msgspec.json import encode
from msgspec.structs import replace

from flows.casework import notice
from flows.effects import Say
from flows.events import TextSent
from flows.identifiers import Address, FileId
from flows.turn import Turn
from support.chat import Chat
from support.journey_short import APPLICATION
from support.offices import SAT, office_of

OUTCOME = "قبول"
SECRET = "تقرر دعم الأسرة بسلة غذائية شهرية."


def held() -> Chat:
    """Signed on a Sunday, decided, and held until the floor is over, a fortnight later."""
    chat = Chat(office_of("short"))
    chat.types("السلام عليكم")
    for _, answer in APPLICATION:
        if answer.startswith("! "):
            chat.presses(answer.removeprefix("! "))
        else:
            chat.types(answer)
    chat.acts("verify", by="سارة")
    chat.acts("submit", by="سارة")
    chat.acts("decide", by="هند", outcome="accept", text=SECRET, fields=SAT)
    assert chat.application.stage == "decided", chat.receipt
    return chat


def told() -> Chat:
    """The same a moment after it was released."""
    chat = held()
    chat.passes(timedelta(days=14))
    assert chat.application.stage == "notified"
    return chat


def with_ways(chat: Chat, *addresses: str, prefers: str = "") -> None:
    """Give the person more addresses, after the one they write from."""
    dossier = chat.dossier
    added = tuple(Address(one) for one in addresses)
    dossier = replace(dossier, addresses=(*dossier.addresses, *added), prefers=prefers)
    chat.files[FileId(f"d:{chat.address}")] = encode(dossier)


def give_now(chat: Chat) -> None:
    """Release it at this very moment, whatever the hour."""
    event = TextSent("given", chat.now, 7, chat.address, "")
    application = chat.application
    turn = Turn(chat.office, chat.dossier, {application.reference: application}, event)
    notice.give(turn, application, by="")
    chat.record(chat.file_at(chat.address), turn.outcome())


def decisions(said: list[Say]) -> list[str]:
    """To whom the decision was sent."""
    return [one.to for one in said if one.purpose == "decision"]
