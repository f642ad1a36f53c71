"""Who is asking, for whom, and who may therefore confirm: the beneficiary, or who stands for them.

The forms of the packs ask it under the names that stand here. A form that asks nothing of the kind
is filled by the beneficiary.
"""

from datetime import date

from flows.assisted.entry import Capacity
from flows.forms.form import Form
from flows.forms.understanding.folding import clean, fold
from flows.matters import Answers, Application
from flows.turn import Turn

#: Names of questions: for whom the application is, who stands for them, and how they are related.
APPLYING_FOR = "applying_for"
REPRESENTATIVE = "representative_name"
RELATION = "representative_relation"
BIRTH_DATE = "birth_date"

_NAMES = frozenset((APPLYING_FOR, REPRESENTATIVE, RELATION, BIRTH_DATE))
_ENDINGS = tuple(_NAMES)

#: Answers to `applying_for`.
ON_BEHALF, GUARDIAN = "on_behalf", "guardian"
#: Answers to `representative_relation` of people who may point to a family, not speak for it.
LEADS = ("neighbour", "imam", "acquaintance")

#: From this age on a person applies for themself.
OF_AGE = 18


def place_of(form: Form, name: str) -> str:
    """The path of the question with this name, outside all repeats; empty where there is none."""
    for question in form.questions:
        path = question.path
        if question.name == name and not any(path.startswith(f"{one}/") for one in form.repeats):
            return path
    return ""


def given(answers: Answers) -> dict[str, str]:
    """What was answered to the questions that are named here, by their names."""
    return {
        name: answer.value
        for path, answer in answers.items()
        # Most paths end like none of them, which is found out at once.
        if path.endswith(_ENDINGS)
        and (name := path.rpartition("/")[2]) in _NAMES
        and "[" not in path
    }


def signers(form: Form, answers: Answers) -> list[tuple[Capacity, str]]:
    """Who may confirm, under which name. A child never does, whoever typed for it.

    An empty name is one that the form does not ask for: then whoever confirms writes their own.
    """
    said = given(answers)
    stands_for, representative = said.get(APPLYING_FOR), said.get(REPRESENTATIVE, "")
    own: tuple[Capacity, str] = ("self", _own_name(form, answers))
    if stands_for == GUARDIAN:
        return [("guardian", representative or own[1])]
    if stands_for == ON_BEHALF:
        return [own, ("representative", representative)] if representative else [own]
    return [own]


def capacity_of(form: Form, answers: Answers, typed: str) -> Capacity | None:
    """In which capacity someone of this name may confirm; None if they may not."""
    for capacity, name in signers(form, answers):
        if not name or fold(clean(typed)).split() == fold(name).split():
            return capacity
    return None


def is_child(turn: Turn, application: Application) -> bool:
    """Whether someone applies for themself who is not of age, by the day of birth they gave."""
    said = given(application.intake.answers)
    born = said.get(BIRTH_DATE)
    if not born or said.get(APPLYING_FOR) in (ON_BEHALF, GUARDIAN):
        return False
    return _age(born, turn.today) < OF_AGE


def is_lead(application: Application) -> bool:
    """Whether somebody points to a family for which they may not speak."""
    said = given(application.intake.answers)
    return said.get(APPLYING_FOR) == ON_BEHALF and said.get(RELATION) in LEADS


def _own_name(form: Form, answers: Answers) -> str:
    """The applicant's own name as answered: that of the first question that asks for a full one."""
    for question in form.questions:
        path = question.path
        is_own = question.kind.name == "full_name" and question.name != REPRESENTATIVE
        if is_own and path in answers:
            return answers[path].value
    return ""


def _age(born: str, today: date) -> int:
    try:
        day = date.fromisoformat(born[:10])
    except ValueError:
        return OF_AGE
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))
