"""What somebody sends who is not who it would take: forged buttons, acts in another's name."""

import pytest

from flows.identifiers import Address
from flows.presses import ACTS
from support.chat import Chat
from support.offices import office_of

NAME = "منى سالم أحمد الحربي"


def _signed() -> Chat:
    chat = Chat(office_of("kinship"))
    chat.types("تقديم طلب")
    chat.presses("أوافق")
    chat.presses("بصيغة الجمع")
    for line in (NAME, "1012345672", "1400/5/7", "تخطي", "علاج"):
        chat.types(line)
    chat.presses("كلها صحيحة")
    chat.types(NAME)
    chat.presses("أقرّ وأوقّع")
    return chat


@pytest.mark.parametrize("act", [*sorted(ACTS), "", "merge", "erase"])
def test_a_forged_button_for_another_persons_case_leads_nowhere(act: str) -> None:
    """Its reference is looked up among their own matters alone."""
    chat = _signed()
    reference = chat.application.reference
    before = dict(chat.matters)
    chat.address = Address("test:666")
    chat.types("السلام عليكم")
    chat.presses_id(f"@{reference}.{act}")
    assert chat.matters == before
    assert reference not in chat.heard()
    assert "منى" not in chat.heard()


@pytest.mark.parametrize("by", ["", "زائر", "test:1", "سارة\u200f"])
def test_an_act_in_the_name_of_nobody_is_refused(by: str) -> None:
    """Only who stands in the register acts, under exactly that name."""
    chat = _signed()
    before = dict(chat.matters)
    receipt = chat.acts("merge", by=by or " ", text="دليل", fields={"into": "SIL-000000"})
    assert (receipt.outcome, receipt.code) == ("refused", "unknown_staff")
    assert chat.matters == before
