"""Who is kept away from a matter: by what was declared, by whom, and from which matters."""

import dataclasses

import pytest
from msgspec.structs import replace

from flows.matters import Ticket
from flows.phrases import plain
from support.chat import Chat
from support.decided import signed
from support.offices import office_of

ID, NAME = "1012345672", "منى سالم أحمد الحربي"


def _related(name: str) -> Chat:
    """Somebody whose relative works here has applied, and asked for their data to be erased."""
    office = office_of("kinship")
    staff = tuple(replace(one, kin=(ID,)) if one.name == name else one for one in office.staff)
    chat = Chat(dataclasses.replace(office, staff=staff))
    chat.types("تقديم طلب")
    chat.presses("أوافق")
    chat.presses("بصيغة الجمع")
    for line in (NAME, ID, "1400/5/7", "1087654321", "علاج"):
        chat.types(line)
    chat.presses("كلها صحيحة")
    chat.types(NAME)
    chat.presses("أقرّ وأوقّع")
    return chat


def _erasure(chat: Chat) -> Ticket:
    fields = {"kind": "erase"}
    asked = chat.acts("request", chat.application.reference, "سارة", text="طلبته", fields=fields)
    assert asked.outcome == "done", asked.text
    return next(one for one in chat.tickets() if one.topic == "data")


@pytest.mark.parametrize("action", ["erase", "deny", "extend", "answer", "close", "merge"])
def test_a_relative_who_is_the_manager_answers_no_data_request(action: str) -> None:
    """The ticket is about no application, and is judged by all that its person has."""
    chat = _related("منصور")
    ticket = _erasure(chat)
    assert ticket.about is None
    refused = chat.acts(action, ticket.reference, "منصور", text="نص")
    assert (refused.outcome, refused.code) == ("refused", "conflict")


def test_whoever_declared_is_kept_from_the_tickets_too_even_after_the_end() -> None:
    """An application that has ended still says who is close to its person."""
    chat = _related("")
    application = chat.application.reference
    chat.acts("declare", application, "منصور")
    chat.acts("withdraw", application, "سارة", text="طلبت ذلك")
    assert chat.application.stage == "withdrawn"
    ticket = _erasure(chat)
    assert chat.acts("deny", ticket.reference, "منصور", text="نص").code == "conflict"


def test_everybody_declares_for_themselves_and_few_for_others() -> None:
    """A member silences nobody; whoever answers for everything may, and says why."""
    chat = signed()
    reference = chat.application.reference
    silencing = chat.acts("declare", reference, "عبدالله", name="عبدالرحمن", text="صديقه")
    assert silencing.code == "only_oneself"
    forged = chat.acts("declare", reference, "عبدالله", fields={"name": "عبدالرحمن"}, text="صديقه")
    assert forged.code == "only_oneself"
    assert not chat.application.conflicts
    assert chat.acts("declare", reference, "منصور", name="عبدالرحمن").code == "needs_why_declared"
    named = chat.acts("declare", reference, "منصور", name="عبدالرحمن", text="جاره")
    assert named.code == "declared"
    assert chat.acts("declare", reference, "عبدالله").code == "declared"
    assert [one.name for one in chat.application.conflicts] == ["عبدالرحمن", "عبدالله"]
    assert "جاره" in chat.application.history[-2].note


def test_a_mistaken_declaration_is_lifted_by_who_answers_for_everything_alone() -> None:
    """With words, which stay in the history; never by whoever is kept away."""
    chat = signed()
    reference = chat.application.reference
    chat.acts("declare", reference, "سارة")
    assert chat.acts("undeclare", reference, "سارة", text="غلط").code == "only_oneself"
    lift = {"name": "سارة"}
    assert chat.acts("undeclare", reference, "هند", fields=lift, text="غلط").code == "only_oneself"
    assert chat.acts("undeclare", reference, "منصور", fields=lift).code == "needs_why_declared"
    assert chat.acts("undeclare", reference, "منصور", name="نورة", text="x").code == "not_declared"
    assert chat.acts("verify", reference, "سارة").code == "conflict"
    lifted = chat.acts("undeclare", reference, "منصور", fields=lift, text="تشابه أسماء")
    assert "سارة" in plain(lifted.text)
    assert "تشابه أسماء" in chat.application.history[-1].note
    assert chat.acts("verify", reference, "سارة").outcome == "done"
    chat.acts("declare", reference, "منصور")
    mine = chat.acts("undeclare", reference, "منصور", text="غلط")
    assert mine.code == "conflict"
