"""Whoever typed an application is never the second person who confirms it."""

from flows.identifiers import Address, Reference
from flows.matters import Application
from support.chat import Chat
from support.offices import NAMES
from support.transcripts import gone

#: The same account at Telegram as the officer's own in the desk bot, and somebody else's.
OWN, OTHER = Address("telegram:relations_officer"), Address("telegram:991")

ENTRY = ("منيرة سعد فهد القحطاني", "1403/5/7", "1012345672", "سلة غذائية")


def _offered() -> tuple[Chat, Reference]:
    """What the officer typed waits for the code to be shown."""
    chat = gone("assisted", "an-interview-and-their-own-chat", "! رمز لمحادثته")
    return chat, chat.newest().reference


def _application(chat: Chat, reference: Reference) -> Application:
    found = chat.matter(reference)
    assert isinstance(found, Application)
    return found


def test_a_code_shown_by_the_typist_is_refused() -> None:
    """Security: in their own chat with the bot of the beneficiaries it confirms nothing."""
    chat, reference = _offered()
    holder = _application(chat, reference).holder
    chat.address = OWN
    chat.opens(f"sign-{chat.code}")
    assert "هذا رمز لما أدخلتموه أنتم" in chat.heard()
    assert _application(chat, reference).holder == holder
    assert _application(chat, reference).offer is not None


def test_the_code_is_still_good_for_the_person() -> None:
    """What the typist tried costs the beneficiary nothing."""
    chat, reference = _offered()
    chat.address = OWN
    chat.opens(f"sign-{chat.code}")
    chat.address = OTHER
    chat.opens(f"sign-{chat.code}")
    assert "هذا رمز لما أدخلتموه" not in chat.heard()
    assert _application(chat, reference).holder == chat.dossier.id


def test_another_member_of_staff_may_be_the_person() -> None:
    """An applicant who works here as well is no typist of this: their own chat confirms."""
    chat, reference = _offered()
    chat.address = Address("telegram:quality_officer")
    chat.opens(f"sign-{chat.code}")
    assert _application(chat, reference).holder == chat.dossier.id


def _asked_to_say(address: Address) -> Chat:
    """Somebody known from before, at this address, for whom the officer types on the telephone."""
    chat = gone("assisted", "a-code-said-on-the-phone", "! أقرّ وأوقّع", address)
    chat.acts("verify", by=NAMES["manager"])
    chat.assists(NAMES["relations_officer"], "phone")
    for label in ("أوافق", "بصيغة المؤنّث", "لي أنا"):
        chat.presses(label)
    for words in ENTRY:
        chat.types(words)
    chat.presses("كلها صحيحة")
    chat.presses("رمز ينطق به")
    return chat


def test_no_code_to_be_said_goes_to_the_chat_of_whoever_types() -> None:
    """Security: an officer who types for themself would hear the code of their own witness."""
    other = _asked_to_say(OTHER)
    assert any(other.code in say.message.text for say in other.said if say.to == OTHER)
    own = _asked_to_say(OWN)
    assert own.code
    assert not any(own.code in say.message.text for say in own.said)
