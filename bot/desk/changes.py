"""What changed after a signature, old beside new: for whoever matches, and for the committee."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.desk.lines import Clerk
from flows.forms.form import Form, Question
from flows.forms.showing import show
from flows.identifiers import ARABIC
from flows.intake.snapshot import answers_of
from flows.matters import Answer, Answers, Application
from flows.office import Office, Pack
from flows.phrases import Composed


@dataclass(frozen=True, slots=True)
class Changes:
    """What came after one earlier signature. `lines` are pairs of a question and old and new."""

    title: str
    reason: str
    digest: str
    lines: tuple[tuple[str, str], ...]


def read_changes(
    office: Office,
    application: Application,
    pack: Pack,
    clerk: Clerk,
    may_see: Callable[[Question], bool],
) -> tuple[Changes, ...]:
    """Every earlier signature, the newest first, with what was changed after it."""
    form = pack.forms["intake"]
    found = []
    versions = [answers_of(application, n) for n in range(len(application.attestations))]
    versions.append(application.intake.answers)
    for number, former in enumerate(application.attestations):
        lines = _lines(office, form, versions[number], versions[number + 1], clerk, may_see)
        at = clerk.instant(former.attestation.at)
        reason = clerk.say("desk-changes-why", reason=former.reason) if former.reason else ""
        title = clerk.say("desk-changes", at=at)
        found.append(Changes(title, reason, former.attestation.digest, tuple(lines)))
    return tuple(reversed(found))


def _lines(
    office: Office,
    form: Form,
    old: Answers,
    new: Answers,
    clerk: Clerk,
    may_see: Callable[[Question], bool],
) -> list[tuple[str, str]]:
    lines = []
    for path in form.asked({**old, **new}):
        question, before, after = form.question(path), old.get(path), new.get(path)
        was, now = before.value if before else "", after.value if after else ""
        if was == now or not may_see(question):
            continue
        values = [_shown(office, question, one, clerk) for one in (before, after)]
        text = clerk.say("desk-change", old=Composed(values[0]), new=Composed(values[1]))
        lines.append((question.text(ARABIC), text))
    return lines


def _shown(office: Office, question: Question, answer: Answer | None, clerk: Clerk) -> str:
    if answer is None or not answer.value:
        return clerk.say("desk-change-none")
    return show(question, answer, ARABIC, office.phrases)
