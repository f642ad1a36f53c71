"""Every form can be filled to its end, and what comes out is what its binds demand.

The forms are those of the packs and of `forms/` beside this file, or, for a survey by hand, those
of the folder that the environment variable FORMS names; those that do not load are left out then.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.content.containers import SUFFIXES
from bot.content.formfile import FormFile, read_form_file
from flows.issues import DefinitionErrors
from support.formfiller import AT, Filler, Left
from support.offices import POLICIES
from support.submissions import Filled, Problem, check

HERE = Path(__file__).parent / "forms"
SURVEYED = os.environ.get("FORMS", "")
#: Each form is filled so often, with other answers each time.
TIMES = 2


def _paths() -> Iterator[Path]:
    if SURVEYED:
        yield from (path for path in sorted(Path(SURVEYED).rglob("*")) if path.suffix in SUFFIXES)
        return
    yield from sorted(POLICIES.glob("*/forms/*.md"))
    yield from sorted(path for path in HERE.glob("*.*") if path.suffix == ".md")


def _loaded() -> Iterator[tuple[Path, FormFile]]:
    for path in _paths():
        try:
            yield path, read_form_file(path)
        except DefinitionErrors:
            if not SURVEYED:
                raise


FORMS = dict(_loaded())


def _name(path: Path) -> str:
    return f"{path.parent.parent.name}/{path.stem}" if path.parent.name == "forms" else path.name


FILLED: dict[Path, list[Filled]] = {}


@pytest.mark.parametrize("path", FORMS, ids=_name)
def test_a_form_can_be_filled_to_its_end(path: Path) -> None:
    """Whatever is answered, as long as the questions accept it, the talk comes to its end."""
    filled = FILLED.setdefault(path, [])
    for seed in range(4 * TIMES):
        with suppress(Left):
            filled.append(Filled(_name(path), FORMS[path].xml, Filler(FORMS[path], seed).fill()))
        if len(filled) == TIMES:
            return
    pytest.fail(f"of {4 * TIMES} talks {len(filled)} came to the form's end")


@pytest.fixture(scope="module")
def problems() -> dict[str, tuple[Problem, ...]]:
    """What Enketo's evaluator has to say against the submissions, by form."""
    filled = [one for many in FILLED.values() for one in many]
    found: dict[str, tuple[Problem, ...]] = {}
    checked = skipped = 0
    for one in check(filled, now=AT.isoformat()):
        found[one.name] = found.get(one.name, ()) + one.problems
        checked += one.checked
        skipped += len(one.skipped)
    assert SURVEYED or checked > 20 * skipped, (checked, skipped)
    return found


@pytest.mark.parametrize("path", FORMS, ids=_name)
def test_a_submission_is_what_the_binds_demand(
    path: Path, problems: dict[str, tuple[Problem, ...]]
) -> None:
    """Types, required, constraints, choices, calculations; what applies and nothing else."""
    assert FILLED.get(path), "no talk of this form came to its end"
    assert problems[_name(path)] == ()


#: A whole submission, and what is put in its place: where Enketo must find what.
WHOLE = (
    "<data><head><head_name>سعد</head_name><born>1980-01-01</born><status>married</status>"
    "<wives>2</wives></head><start/><end/><today/><member><member_name>هند</member_name>"
    "<age>40</age><minor>0</minor></member><members>1</members><minors>0</minors><oldest>40</oldest>"
    "<income>9000</income><share>4500</share><summary/></data>"
)
BROKEN = {
    ("<wives>2</wives>", "<wives>7</wives>"): ("head/wives", "constraint"),
    ("<wives>2</wives>", "<wives>zwei</wives>"): ("head/wives", "type"),
    ("<wives>2</wives>", ""): ("head/wives", "absent"),
    ("<head_name>سعد</head_name>", "<head_name/>"): ("head/head_name", "required"),
    ("<status>married</status>", "<status>widowed</status>"): ("head/status", "choice"),
    ("<age>40</age>", "<age>4</age>"): ("member/minor", "calculate: 1"),
    ("</head>", "<divorced_on/></head>"): ("head/divorced_on", "irrelevant"),
}


def test_a_wrong_submission_is_found() -> None:
    """The check above can fail: each kind of demand, broken once."""
    xform = read_form_file(HERE / "household.md").xml
    wrong = [Filled(f"{place}", xform, WHOLE.replace(*place)) for place in BROKEN]
    whole, *found = check([Filled("", xform, WHOLE), *wrong], now=AT.isoformat())
    assert whole.problems == ()
    for expected, one in zip(BROKEN.values(), found, strict=True):
        assert expected in {(problem.path, problem.what) for problem in one.problems}
