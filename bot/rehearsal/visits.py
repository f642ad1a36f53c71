"""The study of an application: visits that are offered and made, and the researcher's report."""

from datetime import datetime, timedelta

from bot.rehearsal.case import Case, Filled
from bot.rehearsal.wordbook import wordbook
from flows.calendar import RIYADH
from flows.forms.form import Question
from flows.matters import Application


def assign(case: Case) -> Filled:
    """To one of those who may, where nobody has it yet."""
    matter = case.matter
    if not isinstance(matter, Application) or matter.research.researcher or not case.policy.study:
        return None
    names = case.names(case.policy.study.role)
    return {"name": case.random.choice(names)} if names else None


def offer(case: Case) -> Filled:
    """Three times on the working days that come; once, unless none suited."""
    matter = case.matter
    if not isinstance(matter, Application) or matter.research.offer is not None:
        return None
    if matter.research.reported_at is not None or len(matter.research.visits) > 2:
        return None
    slots = ";".join(one.astimezone(RIYADH).strftime("%Y-%m-%d %H:%M") for one in _slots(case))
    return {"fields": {"slots": slots}}


def visited(case: Case) -> Filled:
    """After the hour: mostly it took place."""
    matter = case.matter
    ahead = matter.research.ahead if isinstance(matter, Application) else None
    if ahead is None or case.at < ahead.slot + timedelta(hours=1):
        return None
    outcome = case.random.choices(("done", "no_show", "refused"), (8, 2, 1))[0]
    return {"outcome": outcome, "text": case.marked("visited")}


def report(case: Case) -> Filled:
    """Once the family was seen, or after some days without a visit."""
    matter, form = case.matter, case.forms.get("study")
    if not isinstance(matter, Application) or form is None:
        return None
    research = matter.research
    if research.reported_at is not None:
        return None
    seen = any(one.outcome == "done" for one in research.visits)
    if not seen and case.at - matter.entered_at < timedelta(days=4):
        return None
    return {"fields": {one.path: _answer(case, one) for one in form.questions if one.kind.asks}}


def submit(case: Case) -> Filled:
    """On to the next: what is studied only with its report."""
    matter = case.matter
    research = matter.research if isinstance(matter, Application) else None
    if matter.stage == "study" and research is not None and research.reported_at is None:
        return None
    return {"text": case.marked("submit")}


def _slots(case: Case) -> list[datetime]:
    found: list[datetime] = []
    at = case.at
    for _ in range(3):
        at = case.calendar.add_working_days(at, 1)
        first = case.calendar.intervals(case.calendar.day_of(at))[0][0]
        found.append(case.calendar.at(case.calendar.day_of(at), first) + timedelta(hours=1))
    return found


def _answer(case: Case, question: Question) -> str:
    if question.choices:
        return case.random.choice(question.choices).name
    match question.kind.name:
        case "date":
            return case.calendar.day_of(case.at).isoformat()
        case "integer" | "money" | "decimal":
            return str(case.random.randint(1, 6))
        case _:
            return wordbook().opinion
