"""Who may not act on an application, without having said so: it is theirs, or a relative's."""

from dataclasses import replace as replaced

import pytest
from msgspec.structs import replace

from flows.advance import advance
from flows.casework.actions import ACTIONS
from flows.contacts.closeness import is_close, members_of
from flows.dossier import StaffRegister
from flows.events import StaffAdded
from flows.identifiers import STAFF_FILE, Address, Role
from support.chat import SUNDAY, Chat
from support.offices import office_of

ID, SPOUSE, STRANGER = "1012345672", "1087654321", "1098765439"
NAME = "منى سالم أحمد الحربي"


def _applied(*, kin: tuple[str, ...] = (), desk: str = "") -> Chat:
    office = office_of("kinship")
    members = tuple(
        replace(one, kin=kin, address=Address(desk) if desk else one.address)
        if one.name == "سارة"
        else one
        for one in office.staff
    )
    chat = Chat(replaced(office, staff=members), address=Address("telegram:77"))
    chat.types("تقديم طلب")
    chat.presses("أوافق")
    chat.presses("بصيغة الجمع")
    for line in (NAME, ID, "1400/5/7", SPOUSE, "علاج"):
        chat.types(line)
    chat.presses("كلها صحيحة")
    chat.types(NAME)
    chat.presses("أقرّ وأوقّع")
    return chat


@pytest.mark.parametrize(
    ("kin", "desk"),
    [((ID,), ""), ((STRANGER, SPOUSE), ""), ((), "desk:77")],
    ids=["a relative's", "one of the household", "their own"],
)
def test_no_act_whatever_is_done_by_whoever_is_close(kin: tuple[str, ...], desk: str) -> None:
    """Verify, study, vote, decide, look: each is refused for that reason, and changes nothing."""
    chat = _applied(kin=kin, desk=desk)
    before = chat.application
    for action in sorted(ACTIONS | {"view"}):
        receipt = chat.acts(action, before.reference, "سارة", text="نص")
        assert (receipt.outcome, receipt.code) == ("refused", "conflict"), action
    assert chat.application == before
    assert chat.acts("verify", by="نورة").outcome == "done"


def test_others_are_not_close() -> None:
    """Another's ID, and the same number in the staff's own group, make nobody a relative."""
    chat = _applied(kin=(STRANGER,), desk="desk:78")
    office, application = chat.office, chat.application
    assert members_of(office, application) == (SPOUSE,)
    assert not is_close(office, application, chat.dossier.addresses, "سارة")
    assert chat.acts("verify", by="سارة").outcome == "done"


def _added(register: StaffRegister, *kin: str) -> tuple[StaffRegister, str, str]:
    event = StaffAdded("test:k", SUNDAY, 3, "سارة", Role("relations_officer"), kin=kin)
    outcome = advance(office_of("kinship"), register, {}, event)
    assert isinstance(outcome.file, StaffRegister)
    receipt = outcome.receipt
    return outcome.file, receipt.code, receipt.text + "".join(receipt.data.values())


def test_relatives_are_kept_in_the_register_and_shown_nowhere() -> None:
    """However they are written; a later code leaves them, and a new list replaces them."""
    register, _, told = _added(StaffRegister(STAFF_FILE), "101 234 5672", SPOUSE)
    assert register.members[0].kin == (ID, SPOUSE)
    assert ID not in told
    assert SPOUSE not in told
    again, _, _ = _added(register)
    assert again.members[0].kin == (ID, SPOUSE)
    other, _, _ = _added(again, STRANGER)
    assert other.members[0].kin == (STRANGER,)


def test_a_number_that_is_no_id_is_refused() -> None:
    """And nothing of it is kept."""
    register, code, _ = _added(StaffRegister(STAFF_FILE), "1012345673")
    assert code == "bad_kin"
    assert register.members == ()
