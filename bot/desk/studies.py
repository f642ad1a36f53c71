"""The study as the matter's page shows it: who makes it, the visits, the report and the score."""

from dataclasses import dataclass
from datetime import datetime

from bot.desk.lines import Clerk
from flows.dates import instant_in_words
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.showing import show
from flows.identifiers import ARABIC, Role
from flows.matters import Application
from flows.office import Office, Pack
from flows.phrases import Composed
from flows.study.reporting import FORM
from flows.study.score import Score, score
from flows.study.seeing import may_read


@dataclass(frozen=True, slots=True)
class Told:
    """One question of the report and its answer; or one line of the score and its points."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Study:
    """What those who need it see. `total` is empty where the pack counts no points."""

    researcher: str
    notes: tuple[str, ...]
    answers: tuple[Told, ...]
    total: str
    points: tuple[Told, ...]


def read_study(
    office: Office, pack: Pack, application: Application, role: Role | None, name: str, clerk: Clerk
) -> Study | None:
    """The study in words; None where there is none, or where it is not this visitor's to read."""
    is_begun = any(step.stage == "study" for step in application.history)
    if not is_begun or not may_read(office, application, role, name):
        return None
    counted = _counted(pack, application, clerk.now)
    return Study(
        researcher=application.research.researcher or clerk.say("desk-study-nobody"),
        notes=tuple(_notes(application, clerk)),
        answers=_answers(office, pack, application),
        total=clerk.say("desk-score", total=counted.total) if counted is not None else "",
        points=tuple(
            Told(one.title.ar, str(one.points)) for one in (counted.lines if counted else ())
        ),
    )


def body_of(pack: Pack, application: Application | None, clerk: Clerk) -> str:
    """Where a submit leads from here: to the study, or to the body that decides."""
    rule = pack.policy.study
    if application is not None and rule is not None and application.stage == "matching":
        sheet = OpenSheet(pack.forms["intake"], application.intake.answers, Moment(clerk.now))
        if rule.applies(sheet.scope.value):
            return clerk.say("desk-study")
    return pack.policy.body.title.ar


def researchers_of(office: Office, pack: Pack) -> tuple[str, ...]:
    """Whom a study may be given: of its role, and of the role above."""
    rule = pack.policy.study
    roles = (rule.role if rule else None, office.policy.referral.escalation_role)
    return tuple(one.name for one in office.staff if one.role in roles)


def _notes(application: Application, clerk: Clerk) -> list[str]:
    research, say = application.research, clerk.say
    notes = [
        say(
            "desk-study-visit",
            at=_when(visit.slot),
            outcome=Composed(say(f"visit-was-{(visit.outcome or 'ahead').replace('_', '-')}")),
        )
        + (f" ({visit.note})" if visit.note else "")
        for visit in research.visits
    ]
    if research.offer is not None:
        offered = Composed("؛ ".join(_when(one) for one in research.offer.slots))
        notes.append(say("desk-study-offered", slots=offered))
    if research.wish:
        notes.append(say("desk-study-wish", words=research.wish))
    if research.reported_at is not None:
        by = clerk.person(research.reported_by)
        notes.append(say("desk-study-by", name=by, at=clerk.instant(research.reported_at)))
    return notes


def _answers(office: Office, pack: Pack, application: Application) -> tuple[Told, ...]:
    if application.study is None or FORM not in pack.forms:
        return ()
    form, answers = pack.forms[FORM], application.study.answers
    return tuple(
        Told(
            form.question(path).text(ARABIC),
            show(form.question(path), answers[path], ARABIC, office.phrases),
        )
        for path in form.asked(answers)
    )


def _counted(pack: Pack, application: Application, now: datetime) -> Score | None:
    rule, moment = pack.policy.study, Moment(now)
    if rule is None or not rule.score:
        return None
    intake = OpenSheet(pack.forms["intake"], application.intake.answers, moment)
    study = None
    if application.study is not None:
        study = OpenSheet(pack.forms[FORM], application.study.answers, moment)
    return score(rule.score, intake, study)


def _when(at: datetime) -> Composed:
    return Composed(instant_in_words(at, ARABIC))
