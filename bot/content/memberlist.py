"""A cooperative's register of members from a spreadsheet: all of it, or every mistake in it."""

from collections.abc import Iterator, Sequence

from bot.content.tables import Line
from flows.forms.kind import Accepted
from flows.forms.kinds.mobile import read_mobile
from flows.forms.kinds.national_id import is_well_formed
from flows.forms.understanding.folding import clean, fold
from flows.issues import Issue
from flows.membership.member import Member

#: What a heading may say, folded, for what we must know of each member. Others are shown as given.
_HEADINGS = {
    "number": ("number", "membership number", "رقم العضوية", "رقم المساهم", "العضوية"),
    "identity": ("national id", "id", "رقم الهوية", "الهوية", "السجل المدني"),
    "name": ("name", "الاسم", "اسم المساهم", "الاسم الكامل"),
    "mobile": ("mobile", "phone", "الجوال", "رقم الجوال"),
}
_FIELD_OF = {fold(clean(one)): field for field, names in _HEADINGS.items() for one in names}


def read_members(file: str, lines: Sequence[Line]) -> tuple[list[Member], list[Issue]]:
    """The members, and what is wrong with which row: with any mistake nothing should be kept."""
    members: list[Member] = []
    issues: list[Issue] = []
    if lines:
        missing = {"number", "identity", "name"} - {_field(one) for one in lines[0].cells}
        for field in sorted(missing):
            names = " / ".join(_HEADINGS[field])
            issues.append(Issue(f"{file}: 1", "a column is missing", f"Head it one of: {names}"))
        if missing:
            return [], issues
    numbers: dict[str, int] = {}
    identities: dict[str, int] = {}
    for line in lines:
        member = _member(line)
        found = list(_mistakes(file, line, member, numbers, identities))
        issues += found
        if not found:
            members.append(member)
    return members, issues


def _member(line: Line) -> Member:
    known = {_field(heading): cell for heading, cell in line.cells.items() if _field(heading)}
    more = tuple((head, cell) for head, cell in line.cells.items() if not _field(head) and cell)
    mobile = read_mobile(clean(known.get("mobile", ""))) if known.get("mobile") else None
    return Member(
        number=clean(known["number"]).strip(),
        identity=clean(known["identity"]).strip(),
        name=" ".join(clean(known["name"]).split()),
        mobile=mobile.value if isinstance(mobile, Accepted) else "",
        lines=more,
    )


def _mistakes(
    file: str, line: Line, member: Member, numbers: dict[str, int], identities: dict[str, int]
) -> Iterator[Issue]:
    where = f"{file}: {line.number}"
    if not member.number:
        yield Issue(where, "the membership number is missing", "Fill it in")
    elif member.number in numbers:
        says = f"the membership number stands in row {numbers[member.number]} too"
        yield Issue(where, says, "Give each member one row")
    if not is_well_formed(member.identity):
        yield Issue(where, "this is no number of an ID or iqama", "Correct its ten digits")
    elif member.identity in identities:
        says = f"the ID stands in row {identities[member.identity]} too"
        yield Issue(where, says, "Give each member one row")
    if not member.name:
        yield Issue(where, "the name is missing", "Fill it in")
    given = any(cell for head, cell in line.cells.items() if _field(head) == "mobile")
    if given and not member.mobile:
        yield Issue(where, "this is no mobile number", "Write it such as 0551234567, or empty")
    numbers.setdefault(member.number, line.number)
    identities.setdefault(member.identity, line.number)


def _field(heading: str) -> str:
    return _FIELD_OF.get(fold(clean(heading)).strip(), "")
