"""One matter as its page shows it: everything staff need to work on it, in the form's order."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.desk.changes import Changes, read_changes
from bot.desk.copies import Held, read_copies
from bot.desk.lines import Clerk, Line, line_of
from bot.desk.notices import STEPS, notice_notes, provision_notes, ticket_notes
from bot.desk.originals import Check, Original, read_checks, read_originals
from bot.desk.redress import notes_on
from bot.desk.rounds import round_notes
from bot.desk.said import read_details
from bot.desk.studies import Study, body_of, read_study, researchers_of
from flows.casework.actions import ON_COPIES, allowed
from flows.forms.form import Form, Question
from flows.forms.sheets.paths import entries_around, template_of
from flows.forms.showing import show
from flows.forms.understanding.isolation import left_to_right
from flows.identifiers import ARABIC, Role
from flows.intake.snapshot import is_valid
from flows.matters import Answer, AnyMatter, Application, Exchange, Sheet, SheetName, Ticket
from flows.office import Office, Pack
from flows.phrases import Composed, Fixed, Voice
from flows.provision.items import promised
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
    body: str = ""  #: where a submit leads
    study: Study | None = None
    changes: tuple[Changes, ...] = ()
    researchers: tuple[str, ...] = ()
    returnable: tuple[tuple[str, str], ...] = ()  #: questions that may be asked for again
    returnable_documents: tuple[tuple[str, str], ...] = ()
    promised: tuple[str, ...] = ()  #: services that are still owed
    scan: str = ""  #: the upload that shows the signature on paper
    signed: bool = False  #: there is a copy of what was signed
    details: tuple[Entry, ...] = ()  #: what the person said beside their words


def read_page(
    office: Office, role: Role | None, matter: AnyMatter, clerk: Clerk, name: str = ""
) -> Page:
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
        actions=tuple(one for one in actions if one not in ON_COPIES),
        notes=tuple(_notes(application, pack, clerk))
        if application
        else (*ticket_notes(ticket, clerk), *notes_on(office, ticket, clerk))
        if ticket
        else (),
        answers=intake,
        registration=registration,
        hidden=out + out_too,
        checks=read_checks(application, pack) if application else (),
        originals=read_originals(application, pack, clerk) if application else (),
        copies=read_copies(application, pack, clerk, actions, name) if application else (),
        exchanges=ticket.exchanges if ticket else (),
        about=(ticket.about or "") if ticket else "",
        history=tuple(_history(matter, pack, clerk)),
        scan=_scan(application),
        signed=application is not None and application.attestation is not None,
        details=_details(office, role, ticket, clerk) if ticket else (),
        promised=tuple(one.text for one in promised(application)) if application else (),
        body=body_of(pack, application, clerk),
        study=read_study(office, pack, application, role, name, clerk) if application else None,
        changes=read_changes(office, application, pack, clerk, may_see) if application else (),
        researchers=researchers_of(office, pack) if "assign" in actions else (),
        returnable=_returnable(office, pack, application, may_see)
        if application and "return" in actions
        else (),
        returnable_documents=tuple(
            (f"document.{name}", one.title.ar) for name, one in pack.policy.documents.items()
        )
        if application and "return" in actions
        else (),
    )


def _returnable(
    office: Office, pack: Pack, application: Application, may_see: Callable[[Question], bool]
) -> tuple[tuple[str, str], ...]:
    """Every answered question that this role sees, to be asked for again."""
    form = pack.forms["intake"]
    return tuple(
        (f"ask.{path}", _label(office, form, path))
        for path in form.asked(application.intake.answers)
        if form.question(path).asks and may_see(form.question(path))
    )


def _details(office: Office, role: Role | None, ticket: Ticket, clerk: Clerk) -> tuple[Entry, ...]:
    """Names and numbers of those who wrote: for whoever answers them, or answers for it."""
    in_charge = {None, ticket.owner, office.policy.referral.escalation_role}
    if role not in in_charge and not allowed(office, role, ticket):
        return ()
    return tuple(Entry(label, value) for label, value in read_details(office, ticket, clerk))


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
    notes += round_notes(application, clerk)
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
        notes += notice_notes(decision, clerk)
    if application.file_number is not None:
        notes.append(say("desk-file-number", number=Fixed(str(application.file_number))))
    return [*notes, *provision_notes(application, clerk)]


def _history(matter: AnyMatter, pack: Pack, clerk: Clerk) -> list[Event]:
    kind = "stage" if isinstance(matter, Application) else "ticket-stage"
    return [
        Event(
            stage=clerk.say(f"{kind}-{step.stage}"),
            at=clerk.instant(step.at),
            by=clerk.person(step.by),
            note=_note(step.note, pack, clerk),
        )
        for step in reversed(matter.history)
    ]


#: Codes of a history, with the texts that say them.
_CODES = {
    "policy_exception": "desk-step-policy-exception",
    "ceiling_passed": "desk-step-ceiling-passed",
    **STEPS,
}


def _note(note: str, pack: Pack, clerk: Clerk) -> str:
    """What was noted; the code of an outcome in the pack's words, and our own codes in ours."""
    if note in _CODES:
        return clerk.say(_CODES[note])
    outcome = pack.policy.outcomes.get(note)
    return Composed(outcome.title.ar) if outcome else note
