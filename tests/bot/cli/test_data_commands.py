"""What an operator does about one person's data: take it out, record a request, erase it."""

import json
import sqlite3
from pathlib import Path

from support.houses import HAJER
from support.shell import Shell

WHY = "طوبقت الهوية في المقر"


def test_everything_held_about_one_person_is_written_down(shell: Shell) -> None:
    """By address or by reference, as JSON or as a page; the record says who took it."""
    reference = shell.apply()
    assert shell.json("export", "--contact", reference, "--out", "p.json")["applications"] == 1
    held = json.loads(Path("p.json").read_text(encoding="utf-8"))
    (matter,) = held["matters"]
    assert matter["reference"] == reference
    assert matter["intake"]["answers"]
    assert [one["purpose"] for one in held["file"]["consents"]] == ["study"]
    assert held["heard"]
    assert held["said"]
    (address,) = held["file"]["addresses"]
    assert shell("export", "--contact", address, "--out", "p.html").exit_code == 0
    page = Path("p.html").read_text(encoding="utf-8")
    assert reference in page
    assert "<script" not in page
    assert Path("p.html").stat().st_mode & 0o077 == 0
    with sqlite3.connect("var/hajer.db") as database:
        found = database.execute("SELECT count(*) FROM audit WHERE event = 'applications_exported'")
        assert found.fetchone() == (2,)


def test_a_copy_tells_nothing_that_the_person_may_not_know_yet(shell: Shell) -> None:
    """Of the staff's work nothing, and nobody's name who is kept away."""
    reference = shell.apply()
    shell("staff", "add", "سارة", "--role", "relations_officer")
    assert shell("act", reference, "declare", "--name", "سارة", "--text", "قريبة").exit_code == 0
    shell("export", "--contact", reference, "--out", "p.json")
    assert "سارة" not in Path("p.json").read_text(encoding="utf-8")


def test_a_request_made_aloud_is_recorded(shell: Shell) -> None:
    """It is a ticket with its period; who is nobody has none."""
    reference = shell.apply()
    asked = shell.json("data-request", reference, "--kind", "see", "--text", "بالهاتف")
    assert asked["outcome"] == "done"
    (ticket,) = shell.json("tickets")
    assert (ticket["reference"], ticket["topic"]) == (asked["data"]["ticket"], "data")
    assert ticket["next_at"].startswith("2026-12-22")
    nobody = shell("data-request", "HAJ-000000", "--kind", "see")
    assert nobody.exit_code == 1
    assert "nobody is known" in nobody.stderr


def test_erasing_prints_the_certificate(shell: Shell) -> None:
    """An open application is withdrawn first; afterwards the record holds, and nobody is known."""
    reference = shell.apply()
    refused = shell("erase", reference, "--text", WHY)
    assert refused.exit_code == 3
    assert reference in refused.stdout
    shell("act", reference, "withdraw", "--text", "بطلبها")
    done = shell.json("erase", reference, "--text", WHY, "--key", "k1")
    assert done["outcome"] == "done"
    assert WHY in done["text"]
    assert done["data"]["kept"] == ""
    again = shell.json("application", reference)
    assert (again["stage"], again["answers"], again["attestation"]) == ("withdrawn", {}, None)
    assert shell.json("audit", "verify") == {"holds": True, "broken": []}
    name = next(line for line in HAJER if line.startswith("> ") or " " in line)
    assert name.encode() not in Path("var/hajer.db").read_bytes()


def test_a_relative_of_the_staff_is_named_and_not_shown(shell: Shell) -> None:
    """The number is checked, and no list prints it."""
    added = shell(
        "staff",
        "add",
        "سارة",
        "--role",
        "relations_officer",
        "--kin",
        "1012345672",
        "--kin",
        "1087654321",
    )
    assert added.exit_code == 0
    assert "1012345672" not in added.stdout + shell("staff", "list", "--json").stdout
    wrong = shell("staff", "add", "نورة", "--role", "manager", "--kin", "1012345673")
    assert wrong.exit_code == 3
