"""The score of a study: it says what it is made of, and nothing follows from it."""

import ast
from datetime import UTC, datetime
from pathlib import Path

import pytest

import flows
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from flows.matters import Answer
from flows.rules.study import Study
from flows.study.score import score
from support.offices import PACKS, pack_named

NOW = datetime(2026, 11, 22, 6, tzinfo=UTC)


def _sheet(pack: str, form: str, **values: str) -> OpenSheet:
    answers = {path.replace("__", "/"): Answer(value, value, NOW) for path, value in values.items()}
    return OpenSheet(pack_named(pack).forms[form], answers, Moment(NOW))


def _rule() -> Study:
    rule = pack_named("sila").policy.study
    assert rule is not None
    return rule


def _titles(intake: OpenSheet, study: OpenSheet | None) -> dict[str, int]:
    found = score(_rule().score, intake, study)
    assert found.total == sum(one.points for one in found.lines)
    return {one.title.en: one.points for one in found.lines}


def test_each_line_that_holds_gives_its_points_and_says_why() -> None:
    """A widow with two children who rents: the lines are named, and the sum is theirs alone."""
    intake = _sheet(
        "sila",
        "intake",
        start__urgent_today="no",
        identity__sex="female",
        case__case_types="widow debtor",
        housing__housing_tenure="rent",
        family__family_members="3",
        family__member="2",
    )
    assert _titles(intake, None) == {
        "A case of priority": 10,
        "Each other family member": 4,
        "A rented home": 5,
        "Income of 3,000 riyals or less": 15,
    }


def test_what_does_not_apply_gives_nothing() -> None:
    """Without an answer there are no points, and an answer behind a closed question is none."""
    intake = _sheet("sila", "intake", start__urgent_today="yes", case__case_types="widow")
    assert "A case of priority" not in _titles(intake, None)


def test_what_the_researcher_found_counts_from_the_report() -> None:
    """The condition of the home is the report's to say."""
    intake = _sheet("sila", "intake", start__urgent_today="no")
    before = score(_rule().score, intake, None).total
    study = _sheet("sila", "study", house_state="unsafe", urgency="now")
    assert score(_rule().score, intake, study).total == before + 20


@pytest.mark.parametrize("name", PACKS)
def test_only_packs_with_a_study_have_a_score(name: str) -> None:
    """Hajer's clauses have no social research: neither a form, nor points."""
    pack = pack_named(name)
    assert ("study" in pack.forms) == (pack.policy.study is not None) == (name != "hajer")


def test_no_decision_knows_the_score() -> None:
    """Nothing in the core reads the score but its own module: no outcome can come from it."""
    folder = Path(flows.__file__).parent
    readers = []
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.ImportFrom) else []
            module = (node.module or "") if isinstance(node, ast.ImportFrom) else ""
            if module == "flows.study.score" or (module == "flows.study" and "score" in names):
                readers.append(path.name)
    assert readers == []
