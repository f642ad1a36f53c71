"""One matter as its page shows it: everything staff need to work on it, in the form's order."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.desk.copies import Held, read_copies
from bot.desk.lines import Clerk, Line, line_of
from bot.desk.originals import Check, Original, read_checks, read_originals
from flows.casework.actions import PART_OF, allowed
from flows.forms.form import Form, Question
from flows.forms.sheets.paths import entries_around, template_of
from flows.forms.showing import show
from flows.forms.understanding.isolation import left_to_right
from flows.identifiers import ARABIC, Role
from flows.intake.snapshot import is_valid
from flows.matters import Answer, AnyMatter, Application, Exchange, Sheet, SheetName, Ticket
from flows.office import Office, Pack
from flows.phrases import Composed, Fixed, Voice
from flows.stages import DRAFTS


@dataclass(frozen=True, slots=True)
class Entry:
    """A label, and what stands beside it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the history."""

    stage: str
    at: str
    by: str
    note: str


@dataclass(frozen=True, slots=True)
class Page:
    """What `matter.html` is filled with."""

    line: Line
    revision: int
    actions: tuple[str, ...]
    notes: tuple[str, ...]
    answers: tuple[Entry, ...]
    registration: tuple[Entry, ...]
    checks: tuple[Check, ...]
    originals: tuple[Original, ...]
    copies: tuple[Held, ...]
    exchanges: tuple[Exchange, ...]
    hidden: int  #: answers that this role does not need, and is not shown
    about: str
    history: tuple[Event, ...]
    scan: str = ""  #: the upload that shows the signature on paper


def read_page(office: Office, role: Role | None, matter: AnyMatter, clerk: Clerk) -> Page:
    """Put a matter into words for a role, as it stands now."""
    application = matter if isinstance(matter, Application) else None
    ticket = matter if isinstance(matter, Ticket) else None
    pack = office.pack_of(application.pack) if application else office.pack
    may_see = _may_see(office, role, matter)
    actions = allowed(office, role, matter)
    intake, out = _answers(
        office, pack, "intake", application.intake if application else None, may_see
    )
    registration, out_too = _answers(
        office, pack, "registration", application.registration if application else None, may_see
    )
    return Page(
        line=clerk.line(line_of(matter)),
        revision=matter.revision,
        actions=tuple(one for one in actions if one not in PART_OF),
        notes=tuple(_notes(application, pack, clerk)) if application else (),
        answers=intake,
        registration=registration,
        hidden=out + out_too,
        checks=read_checks(application, pack) if application else (),
        originals=read_originals(application, pack, clerk) if application else (),
        copies=read_copies(application, pack, clerk, actions) if application else (),
        exchanges=ticket.exchanges if ticket else (),
        about=(ticket.about or "") if ticket else "",
        history=tuple(_history(matter, pack, clerk)),
        scan=_scan(application),
    )


def _scan(application: Application | None) -> str:
    attestation = application.attestation if application else None
    paper = attestation.paper if attestation else None
    return paper.scan.id if paper and paper.scan else ""


def _may_see(office: Office, role: Role | None, matter: AnyMatter) -> Callable[[Question], bool]:
    """Which answers the role needs: all of them, to work on the matter or to answer for it. Others
    see what is only ordinarily personal, once the person has signed it.
    """
    in_charge = {None, matter.owner, office.policy.referral.escalation_role}
    if role in in_charge or allowed(office, role, matter):
        return lambda question: True
    signed = matter.stage not in DRAFTS
    return lambda question: signed and question.sensitivity == "normal"


def _answers(
    office: Office,
    pack: Pack,
    name: SheetName,
    sheet: Sheet | None,
    may_see: Callable[[Question], bool],
) -> tuple[tuple[Entry, ...], int]:
    """The answers that are shown, and how many are not."""
    if sheet is None:
        return (), 0
    form = pack.forms[name]
    paths = form.asked(sheet.answers)
    shown = [path for path in paths if may_see(form.question(path))]
    entries = tuple(
        Entry(_label(office, form, path), _in_words(office, form, path, sheet.answers[path]))
        for path in shown
    )
    return entries, len(paths) - len(shown)


def _label(office: Office, form: Form, path: str) -> str:
    """What was asked; within a repeat, of which entry."""
    label = form.question(path).text(ARABIC)
    for repeat, number in reversed(entries_around(path)):
        entry = form.repeats[template_of(repeat)].label.text(ARABIC)
        label = office.phrases.say(
            Voice(ARABIC, "n"),
            "desk-entry-label",
            entry=Composed(entry),
            number=number,
            question=Composed(label),
        )
    return label


def _in_words(office: Office, form: Form, path: str, answer: Answer) -> str:
    question = form.question(path)
    if question.kind.name == "national_id" and answer.value:
        # In full: staff compare it with the original. Everywhere else it is shown masked.
        return left_to_right(answer.value)
    return show(question, answer, ARABIC, office.phrases)


def _notes(application: Application, pack: Pack, clerk: Clerk) -> list[str]:
    """The signature, the verification and the decision, a sentence each."""
    say, notes = clerk.say, []
    attestation = application.attestation
    if attestation is None:
        notes.append(say("desk-unsigned"))
    else:
        signed = "desk-signed" if is_valid(application) else "desk-signature-void"
        notes.append(say(signed, name=attestation.name, at=clerk.instant(attestation.at)))
    if application.return_reason:
        notes.append(say("desk-returned", reason=application.return_reason))
    if verification := application.verification:
        titles = "، ".join(
            pack.policy.documents[one.document].title.ar
            for one in verification.documents
            if one.document in pack.policy.documents
        )
        at = clerk.instant(verification.at)
        by = clerk.person(verification.by)
        count = len(verification.documents)
        notes.append(say("desk-verified", by=by, at=at, documents=titles, count=count))
    if decision := application.decision:
        outcome = pack.policy.outcomes.get(decision.outcome)
        title = outcome.title.ar if outcome else decision.outcome
        notes.append(
            say(
                "desk-decided",
                outcome=title,
                by=clerk.person(decision.by),
                at=clerk.instant(decision.recorded_at),
            )
        )
        if decision.reason in pack.policy.reasons:
            notes.append(say("desk-decided-why", reason=pack.policy.reasons[decision.reason].ar))
        if decision.text:
            notes.append(say("desk-decided-text", text=decision.text))
        if decision.released_at is None:
            notes.append(say("desk-held", at=clerk.instant(decision.release_at)))
        else:
            notes.append(say("desk-released", at=clerk.instant(decision.released_at)))
        if decision.seen_at is not None:
            notes.append(say("desk-seen", at=clerk.instant(decision.seen_at)))
    if application.file_number is not None:
        notes.append(say("desk-file-number", number=Fixed(str(application.file_number))))
    if application.served:
        notes.append(say("desk-served", service=application.served))
    return notes


def _history(matter: AnyMatter, pack: Pack, clerk: Clerk) -> list[Event]:
    kind = "stage" if isinstance(matter, Application) else "ticket-stage"
    return [
        Event(
            stage=clerk.say(f"{kind}-{step.stage}"),
            at=clerk.instant(step.at),
            by=clerk.person(step.by),
            note=_note(step.note, pack),
        )
        for step in reversed(matter.history)
    ]


def _note(note: str, pack: Pack) -> str:
    """What was noted; the code of an outcome in the pack's words."""
    outcome = pack.policy.outcomes.get(note)
    return Composed(outcome.title.ar) if outcome else note
