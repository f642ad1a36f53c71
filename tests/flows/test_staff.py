"""Staff join by a code that works once, and only the code's digest is kept."""

from datetime import UTC, datetime
from typing import cast

from flows.advance import advance, new_file
from flows.dossier import StaffRegister
from flows.effects import Receipt
from flows.events import StaffAdded, StaffJoined
from flows.identifiers import STAFF_FILE, Address, Role
from support.offices import office_of

AT = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
OFFICER = Role("relations_officer")


class Register:
    """The staff register of one association, turn by turn."""

    def __init__(self) -> None:
        self.file = cast(StaffRegister, new_file(STAFF_FILE, StaffAdded("0", AT, 0, "-", OFFICER)))
        self._turns = 0

    def add(self, name: str, role: Role = OFFICER, *, cut_off: bool = False) -> Receipt:
        """The operator names someone."""
        self._turns += 1
        return self._take(StaffAdded(f"add:{self._turns}", AT, self._turns, name, role, cut_off))

    def join(self, code: str, address: Address | None = None) -> Receipt:
        """Someone shows a code."""
        self._turns += 1
        return self._take(StaffJoined(f"join:{self._turns}", AT, self._turns, code, address))

    def address_of(self, name: str) -> Address | None:
        """Where the staff bot reaches someone."""
        return next(one.address for one in self.file.members if one.name == name)

    def _take(self, event: StaffAdded | StaffJoined) -> Receipt:
        outcome = advance(office_of("sila"), self.file, {}, event)
        self.file = cast(StaffRegister, outcome.file)
        return outcome.receipt


def test_a_code_works_once() -> None:
    """Whoever finds a code that was used has found nothing."""
    register = Register()
    code = register.add("سارة").data["code"]
    first = register.join(code, Address("desk:1"))
    second = register.join(code, Address("desk:2"))
    assert (first.outcome, second.code) == ("done", "unknown_code")
    assert register.address_of("سارة") == "desk:1"


def test_a_code_is_read_as_people_copy_it() -> None:
    """Small letters and spaces around it are no reason to ask for another."""
    register = Register()
    code = register.add("سارة").data["code"]
    assert register.join(f" {code.lower()} ").outcome == "done"


def test_a_fresh_code_ends_the_one_before() -> None:
    """A code that went to the wrong person is undone by giving another."""
    register = Register()
    lost = register.add("سارة").data["code"]
    fresh = register.add("سارة").data["code"]
    assert register.join(lost).code == "unknown_code"
    assert register.join(fresh).outcome == "done"
    assert len(register.file.members) == 1


def test_a_code_is_not_kept() -> None:
    """The register knows codes again, and tells none."""
    register = Register()
    code = register.add("سارة").data["code"]
    assert code not in repr(register.file)


def test_joining_at_the_page_keeps_the_chat() -> None:
    """A code shown at the desk page does not unlink the staff bot."""
    register = Register()
    register.join(register.add("سارة").data["code"], Address("desk:1"))
    register.join(register.add("سارة").data["code"])
    assert register.address_of("سارة") == "desk:1"


def test_nobody_joins_without_a_name_or_a_role_of_the_pack() -> None:
    """What the pack does not know cannot be given to anybody."""
    register = Register()
    assert register.add("  ").code == "needs_name"
    assert register.add("سارة", Role("owner")).code == "unknown_role"
    assert register.join("").code == "unknown_code"
    assert register.file.members == ()


def test_a_lost_telephone_is_cut_off() -> None:
    """Named again and cut off, or given another role: nobody is reached there any more."""
    for role, cut_off in ((OFFICER, True), (Role("manager"), False)):
        register = Register()
        register.join(register.add("سارة").data["code"], Address("desk:1"))
        assert register.add("سارة", role, cut_off=cut_off).data["ended"] == "yes"
        assert register.address_of("سارة") is None


def test_nobody_is_named_like_the_operator() -> None:
    """Whoever holds the key of the database is known by that name alone."""
    register = Register()
    assert register.add(" Operator\u200f").code == "needs_name"
    assert register.file.members == ()


def test_two_ways_of_typing_a_name_are_one_person() -> None:
    """A mark that nobody sees makes no second member of the staff."""
    register = Register()
    register.add("سارة")
    register.add("ساره\u200f")
    assert [one.name for one in register.file.members] == ["سارة"]
