"""A cooperative's register of members: read whole from a spreadsheet, or not at all."""

import pytest

from bot.content.memberlist import read_members
from bot.content.tables import read_table
from flows.membership.member import Member

HEADS = "رقم العضوية,الاسم,رقم الهوية,الجوال,عدد الأسهم"
SALEM = "1207,سالم  عبدالله ناصر الحربي,١٠١٢٣٤٥٦٧٢,0551234567,40"
FAHD = "1310,فهد عبدالله ناصر الحربي,1109876548,,12"


def _read(*rows: str, heads: str = HEADS) -> tuple[list[Member], list[str]]:
    lines = read_table("members.csv", "\n".join((heads, *rows)).encode())
    members, issues = read_members("members.csv", lines)
    return members, [str(one) for one in issues]


def test_a_register_is_read_with_all_its_columns() -> None:
    """Digits of either kind; what is beyond the four is kept under its own heading."""
    members, issues = _read(SALEM, FAHD)
    assert issues == []
    assert members == [
        Member(
            "1207",
            "1012345672",
            "سالم عبدالله ناصر الحربي",
            "+966551234567",
            (("عدد الأسهم", "40"),),
        ),
        Member("1310", "1109876548", "فهد عبدالله ناصر الحربي", "", (("عدد الأسهم", "12"),)),
    ]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (SALEM.replace("١٠١٢٣٤٥٦٧٢", "1012345678"), "no number of an ID"),
        (SALEM.replace("1207", ""), "number is missing"),
        (SALEM.replace("سالم  عبدالله ناصر الحربي", ""), "name is missing"),
        (SALEM.replace("0551234567", "12"), "no mobile number"),
        (FAHD.replace("1109876548", "2000000006"), "stands in row 2 too"),
        (FAHD.replace("1310", "1400"), "the ID stands in row 2 too"),
    ],
)
def test_a_mistake_is_named_with_its_row(row: str, says: str) -> None:
    """Whichever it is, in the third row of the file."""
    _, issues = _read(FAHD, row)
    assert len(issues) == 1
    assert issues[0].startswith("members.csv: 3:")
    assert says in issues[0]


def test_a_register_without_identities_is_refused() -> None:
    """Nobody could be matched with it."""
    members, issues = _read("1207,سالم", heads="رقم العضوية,الاسم")
    assert members == []
    assert "رقم الهوية" in issues[0]
