"""Who studies an application: named by the area, changed by hand, told at once (T2)."""

from zlib import crc32

from msgspec.structs import replace

from flows import stages
from flows.assisted import conflicts
from flows.casework import bulletin
from flows.casework.bulletin import staff_phrase
from flows.casework.receipts import done, refuse
from flows.dossier import StaffMember
from flows.events import OPERATOR, StaffActed
from flows.forms.understanding.folding import clean, fold
from flows.identifiers import ARABIC
from flows.intake.sheets import opened
from flows.matters import AnyMatter, Application
from flows.messages import Button, Message
from flows.notices import tasks
from flows.phrases import Fixed, plain
from flows.study import seeing
from flows.turn import Turn

#: What belongs to whoever studies, while it is studied.
THEIRS = ("offer", "visited", "report", "submit", "return", "verify", "match", "reject")
STAGES = ("study", "visit")


def is_studied(turn: Turn, application: Application) -> bool:
    """Whether the pack has a study for what was asked here."""
    rule = turn.rules(application).study
    return rule is not None and rule.applies(opened(turn, application, "intake").scope.value)


def hand_over(turn: Turn, application: Application, event: StaffActed) -> None:
    """The matching is complete: on to the study, to the researcher of the area if there is one."""
    name = _of_the_area(turn, application)
    research = replace(application.research, researcher=name)
    note = str(staff_phrase(turn, "study-with", name=name)) if name else ""
    application = replace(application, research=research)
    moved = stages.enter(turn, application, "study", by=event.by, note=note)
    if name:
        tell(turn, moved, "staff-study-yours")
    else:
        bulletin.tell_owner(turn, moved, "staff-study-opened")
    done(turn, "to_study", moved)


def assign(turn: Turn, application: Application, event: StaffActed) -> None:
    """Give the study to somebody who may do it: of the role, or of the role above."""
    name = event.name.strip() or event.fields.get("name", "").strip()
    member = turn.office.member(name)
    if member is None:
        refuse(turn, "unknown_staff", name=name)
        return
    if member.name not in eligible(turn, application):
        refuse(turn, "no_researcher", name=name)
        return
    research = replace(application.research, researcher=name)
    note = str(staff_phrase(turn, "study-with", name=name))
    moved = stages.note(turn, replace(application, research=research), note, by=event.by)
    turn.put(moved)
    tell(turn, moved, "staff-study-yours")
    done(turn, "assigned", moved, name=name)


def eligible(turn: Turn, application: Application) -> tuple[str, ...]:
    """Who may study it: nobody to whom the person is close."""
    rule = turn.rules(application).study
    role = rule.role if rule is not None else None
    roles = (role, turn.office.policy.referral.escalation_role)
    return tuple(
        one.name
        for one in turn.office.staff
        if one.role in roles and not conflicts.has_conflict(turn, application, one.name)
    )


def another(turn: Turn, matter: AnyMatter, action: str, by: str) -> str:
    """The researcher to whom this act belongs, where that is not who acts; else empty."""
    if not isinstance(matter, Application) or matter.stage not in STAGES:
        return ""
    named = seeing.researcher_of(turn.office, matter)
    return named if action in THEIRS and by not in (named, OPERATOR) else ""


def tell(turn: Turn, application: Application, id: str) -> None:
    """Tell the researcher in private; where nobody is named, everybody of the role."""
    member = turn.office.member(application.research.researcher)
    if member is None:
        bulletin.tell_role(turn, application.owner, application, id)
        return
    text = turn.phrases.say(bulletin.STAFF_VOICE, id, reference=Fixed(application.reference))
    label = plain(staff_phrase(turn, "staff-open-matter"))
    opening = Button(f"open:{application.reference}", label)
    turn.post(member.address, Message(text, ((opening,),)), "alarm")


def call(turn: Turn, application: Application) -> None:
    """The person has not answered in writing: somebody calls them, and the researcher knows."""
    tasks.open_call(turn, application, tasks.VISIT)
    tell(turn, application, "staff-visit-unanswered")


def _of_the_area(turn: Turn, application: Application) -> str:
    """The member whose branch is the area answered; of several, one by the reference."""
    rule = turn.rules(application).study
    if rule is None or rule.area_question is None:
        return ""
    areas = _areas(turn, application, rule.area_question)
    free = set(eligible(turn, application))
    found = sorted(
        one.name
        for one in turn.office.members(rule.role)
        if one.name in free and _folded(one) in areas
    )
    return found[crc32(application.reference.encode()) % len(found)] if found else ""


def _areas(turn: Turn, application: Application, path: str) -> set[str]:
    """The answer to the question of the area, and the words of the choice that it is."""
    sheet = opened(turn, application, "intake")
    value = sheet.answer_value(path) if sheet.is_relevant(path) else ""
    if not value:
        return set()
    choice = sheet.form.question(path).choice(value)
    words = (value, choice.label.text(ARABIC) if choice is not None else value)
    return {fold(clean(one)) for one in words}


def _folded(member: StaffMember) -> str:
    return fold(clean(member.branch))
