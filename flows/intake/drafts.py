"""Drafts: begun, kept, taken up again days later, corrected after signing."""

from msgspec.structs import replace

from flows import stages
from flows.assisted import taking
from flows.dossier import (
    Attesting,
    ChoosingGender,
    Consenting,
    Filling,
    Moving,
    Picking,
    Reviewing,
)
from flows.forms.sheets.changing import begun
from flows.identifiers import Reference
from flows.intake import privacy, reminders, reopening, versions
from flows.intake.sheets import opened
from flows.matters import Application, Sheet, SheetName, Step
from flows.scripts import running
from flows.turn import Turn


def apply(turn: Turn) -> None:
    """Begin an application: consent first, then how to address the person, then the questions."""
    if newest(turn) is not None:
        resume_newest(turn)
        return
    if not privacy.has_consented(turn):
        turn.push(Consenting())
        turn.repeat()
        return
    if turn.dossier.gender is None:
        turn.push(ChoosingGender())
        turn.repeat()
        return
    if signed_and_open(turn) and turn.dossier.assist is None:
        running.begin(turn, "again")
        return
    begin(turn)


def signed_and_open(turn: Turn) -> list[Application]:
    """Applications of this file that were signed and have not ended."""
    found = (turn.application(line.reference) for line in turn.dossier.matters)
    return [one for one in found if one is not None and one.window and stages.is_open(one)]


def newest(turn: Turn) -> Application | None:
    """The newest application that waits for the person's own signature, if there is one."""
    for line in reversed(turn.dossier.matters):
        if line.kind == "application" and line.stage in stages.DRAFTS:
            return turn.application(line.reference)
    return None


def continue_label(turn: Turn, draft: Application) -> str:
    """The button that leads back to a draft, with how far it has come."""
    done, total = progress(turn, draft)
    return turn.label("menu-continue", done=done, total=total)


def progress(turn: Turn, application: Application) -> tuple[int, int]:
    """How many questions are answered, of how many that apply."""
    sheet = opened(turn, application, "intake")
    spot = sheet.next()
    number, total = sheet.position(spot.path if spot is not None else "")
    return (number - 1 if spot is not None else total), total


def resume_newest(turn: Turn) -> None:
    """Go on with the draft that was begun last, if one is open."""
    draft = newest(turn)
    if draft is not None:
        resume(turn, draft.reference)


def resume(turn: Turn, reference: Reference) -> None:
    """Go on exactly where it was left: at the first open question, or at the read-back."""
    application = turn.application(reference)
    if application is None or application.stage not in (*stages.DRAFTS, "docs_required"):
        turn.say("old-button")
        turn.repeat()
        return
    turn.clear()
    if taking.consent_first(turn, application):
        return
    if versions.is_due(turn, application):
        turn.push(Moving(reference))
        turn.repeat()
        return
    if application.asked:
        reopening.go(turn, application)
        return
    open_sheet(turn, application, "intake")


def open_sheet(turn: Turn, application: Application, name: SheetName) -> None:
    """Stand at the sheet's first open question, or at its read-back if none is open."""
    spot = opened(turn, application, name).next()
    if spot is not None:
        turn.push(Filling(application.reference, name, spot.path))
    else:
        turn.push(Reviewing(application.reference, name))
    turn.repeat()


def keep(turn: Turn) -> bool:
    """Say that the draft in hand is kept, if there is one. What was answered is stored already."""
    for frame in turn.conversation.frames:
        if isinstance(frame, Filling | Picking | Moving | Reviewing | Attesting):
            turn.say("draft-kept")
            return True
    return False


def edit_newest(turn: Turn) -> None:
    """To the read-back of the newest draft, or to the correction of what was signed last."""
    draft = newest(turn)
    if draft is not None:
        turn.clear()
        turn.push(Reviewing(draft.reference, "intake"))
        turn.repeat()
        return
    reference = signed(turn)
    if reference is None:
        turn.say("nothing-to-edit")
        turn.repeat()
    else:
        correct(turn, reference)


def signed(turn: Turn) -> Reference | None:
    """What was signed last, and of that what can be corrected still."""
    applications = [line for line in turn.dossier.matters if line.kind == "application"]
    open_ones = [line for line in applications if line.stage not in stages.ENDED]
    correctable = [line for line in open_ones if line.stage in stages.CORRECTABLE]
    return next((one.reference for one in reversed(correctable or open_ones)), None)


def correct(turn: Turn, reference: Reference) -> None:
    """Change something after signing, while staff have not passed it on. Needs a new signature."""
    application = turn.application(reference)
    if application is None or application.stage not in stages.CORRECTABLE:
        turn.say("correction-too-late")
        turn.repeat()
        return
    if application.asked:
        reopening.go(turn, application)
        return
    turn.clear()
    turn.say("correction-begun")
    turn.push(Reviewing(reference, "intake"))
    turn.repeat()


def register(turn: Turn, reference: Reference) -> None:
    """After acceptance: the few questions that registration needs (clause S6)."""
    application = turn.application(reference)
    if application is None or not stages.may_fill_registration(turn.office, application):
        turn.say("old-button")
        turn.repeat()
        return
    if application.registration is None:
        form = turn.office.pack_of(application.pack).forms["registration"]
        sheet = Sheet(form.id, form.version, begun(form, turn.moment))
        application = replace(application, registration=sheet)
        turn.put(application)
    turn.clear()
    open_sheet(turn, application, "registration")


def begin(turn: Turn, *, apart: bool = False) -> None:
    """Begin a new application. Set `apart`, it is another person's: nothing is taken over."""
    pack = turn.office.pack
    form = pack.forms["intake"]
    reference = turn.draw_reference()
    application = Application(
        reference=reference,
        holder=turn.dossier.id,
        stage="draft",
        entered_at=turn.at,
        owner=stages.BENEFICIARY,
        opened_at=turn.at,
        history=(Step("draft", turn.at, ""),),
        pack=pack.hash,
        language=turn.dossier.language,
        intake=Sheet(form.id, form.version, begun(form, turn.moment)),
        apart=apart,
    )
    first = opened(turn, application, "intake").next()
    if first is None:
        raise LookupError(f"{form.name} asks nothing")
    application = reminders.set_first(turn, application)
    turn.put(application)
    turn.say("application-begun", reference=stages.quote(reference))
    turn.push(Filling(reference, "intake", first.path))
    turn.repeat()
