"""A delegate's table of families: each row an application that its family confirms (C8, 46)."""

from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from bot.content.tables import Line, NotATable, read_table
from bot.tours.entering import Entered, NotEnterable, Tour
from bot.tours.headings import Headings, empty_table
from flows.identifiers import Reference
from storage import views
from storage.database import Database
from support.assisting import Person, application_of, at_work
from support.doors import NOON, SARA
from support.offices import office_of

DELEGATE = "سالم"
HEADS = "consent,gender,applying_for,full_name,birth_date,رقم الهوية,need"
MUNIRA = "نعم,مؤنث,لي أنا,منيرة سعد فهد القحطاني,1403/5/7,1012345672,سلة غذائية"
AHMAD = "نعم,مذكر,لي أنا,أحمد سعد فهد القحطاني,1400/1/2,1109876548,سداد إيجار"


def _table(*rows: str, heads: str = HEADS) -> list[Line]:
    return read_table("round.csv", "\n".join((heads, *rows)).encode())


async def _enter(database: Database, *rows: str, heads: str = HEADS) -> list[Entered]:
    async with at_work(database) as door:
        office = office_of("assisted")
        tour = Tour(door, database, office, _now, DELEGATE)
        return await tour.enter(_table(*rows, heads=heads))


def _now() -> datetime:
    return NOON


async def test_each_row_waits_for_its_own_family(database: Database) -> None:
    """The delegate's name and branch stand on it, and a code for each; nothing is signed."""
    rows = await _enter(database, MUNIRA, AHMAD)
    assert [one.fault for one in rows] == ["", ""]
    assert rows[0].code != rows[1].code
    application = application_of(database, Reference(rows[1].reference))
    assert application.entered_by == DELEGATE
    assert application.channel == "delegate"
    assert application.branch
    assert application.attestation is None
    assert application.intake.answers["need"].value == "سداد إيجار"
    assert application.intake.answers["need"].by == DELEGATE


async def test_a_family_confirms_with_its_code(database: Database) -> None:
    """From its own chat: it reads what was written, and signs."""
    (row,) = await _enter(database, MUNIRA)
    async with at_work(database) as door:
        family = Person(door, database, SARA)
        await family.says(row.code, "! أوافق")
        assert "منيرة سعد فهد القحطاني" in family.heard()


@pytest.mark.parametrize(
    ("row", "column", "fault"),
    [
        (MUNIRA.replace("1012345672", "1012345678"), "رقم الهوية", "رقم"),
        (MUNIRA.replace("1403/5/7", ""), "birth_date", "مطلوب"),
        (MUNIRA.replace("1403/5/7", "31/2/1990"), "birth_date", ""),
        (MUNIRA.replace("نعم", "لا", 1), "", "الموافقة"),
        (MUNIRA.replace("لي أنا", "لجارنا البعيد"), "applying_for", ""),
    ],
    ids=["a wrong ID", "a missing day", "a day that is none", "no consent", "no such choice"],
)
async def test_a_row_with_a_mistake_leaves_nothing(
    database: Database, row: str, column: str, fault: str
) -> None:
    """Its cell is named with the reason; the row beside it is entered all the same."""
    wrong, right = await _enter(database, row, AHMAD)
    assert (wrong.number, wrong.reference, wrong.column) == (2, "", column)
    assert wrong.fault
    assert fault in wrong.fault
    assert right.reference
    open_ones = database.read(lambda conn: views.queue(conn, None))
    assert [one.reference for one in open_ones] == [right.reference]


async def test_the_same_row_is_not_entered_twice(database: Database) -> None:
    """A table sent again brings the references and codes it brought before."""
    (first,) = await _enter(database, MUNIRA)
    again, new = await _enter(database, MUNIRA, AHMAD)
    assert (again.reference, again.code, again.again) == (first.reference, first.code, True)
    assert not new.again
    assert len(database.read(lambda conn: views.queue(conn, None))) == 2


async def test_a_corrected_row_is_entered(database: Database) -> None:
    """After the mistake was put right in the table."""
    (wrong,) = await _enter(database, MUNIRA.replace("1012345672", "1012345678"))
    assert wrong.fault
    (right,) = await _enter(database, MUNIRA)
    assert right.reference


async def test_columns_of_another_form_are_refused(database: Database) -> None:
    """Before any row of it: half of a family would be worse than none."""
    with pytest.raises(NotEnterable, match="عدد الإبل"):
        await _enter(database, f"{MUNIRA},5", heads=f"{HEADS},عدد الإبل")
    assert database.read(lambda conn: views.queue(conn, None)) == []


def test_the_empty_table_has_the_columns_that_are_read() -> None:
    """Every heading of it is understood, lists of people included."""
    form = office_of("sila").pack.forms["intake"]

    table = empty_table(form, "الموافقة", "المخاطبة")
    sheet = load_workbook(BytesIO(table)).active
    assert sheet is not None
    heads = [str(cell.value) for cell in sheet[1]]
    places = [Headings(form).place_of(head) for head in heads]
    assert None not in places
    assert "family/member[2]/member_name" in places
    assert not any("_file" in str(place) for place in places)


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.xlsx", b"no workbook"), ("a.pdf", b"%PDF-1.7"), ("a.csv", b""), ("a.csv", b"a,a\n1,2")],
)
def test_what_is_no_table_is_refused(name: str, content: bytes) -> None:
    """A broken workbook, another format, nothing at all, and headings that stand twice."""
    with pytest.raises(NotATable):
        read_table(name, content)
