"""When copies are destroyed: once they were seen, when the matter ends, or on a day that is set."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from flows import subjects
from flows.copies import Copies, Copy, aligned, is_answer
from flows.effects import Destroy
from flows.forms.sheets.opensheet import VOICE
from flows.matters import Answer, Application
from flows.turn import Turn

#: An application that never came to its end has no basis for keeping anything.
UNFINISHED = ("cancelled", "archived", "withdrawn")


def destroy(turn: Turn, copy: Copy, why: str, application: Application) -> Copy:
    """Destroy every page that is there. The copy remains as the record of it."""
    ids = tuple(page.id for page in copy.kept)
    if ids:
        turn.want(Destroy(ids, why, application.reference))
    pages = tuple(
        page if page.destroyed_at is not None else replace(page, destroyed_at=turn.at)
        for page in copy.pages
    )
    return replace(copy, pages=pages, destroy_at=None)


def after_match(turn: Turn, application: Application, copy: Copy) -> Copy:
    """A copy that was taken to be seen goes once it has been seen, at once or on the day set."""
    if copy.mode == "retain":
        return copy
    days = _days(turn, application, copy)
    if not days:
        return destroy(turn, copy, "seen", application)
    return replace(copy, destroy_at=turn.at + timedelta(days=days))


def after_end(turn: Turn, application: Application) -> Application:
    """The matter has ended: what is kept without a basis goes, and the rest when its time comes."""
    copies = []
    for copy in application.documents:
        days = _days(turn, application, copy)
        if copy.mode != "retain" or application.stage in UNFINISHED or days == 0:
            copies.append(destroy(turn, copy, "ended", application))
        elif days is not None and copy.kept:
            copies.append(replace(copy, destroy_at=turn.at + timedelta(days=days)))
        else:
            copies.append(copy)
    application = replace(application, documents=tuple(copies))
    schedule(turn, application)
    return application


def settled(turn: Turn, application: Application) -> Application:
    """At the signature: copies whose question fell away are destroyed, and not held any more.

    A voice that was written down meanwhile is signed for all the same.
    """
    if not application.documents:
        return application
    sheets = _values(application)
    copies = []
    for copy in aligned_copies(application):
        if copy.pages and not is_answer(copy, sheets) and copy.matched_at is None:
            destroy(turn, copy, "withdrawn", application)
        else:
            copies.append(copy)
    return replace(application, documents=tuple(copies))


def aligned_copies(application: Application) -> Copies:
    """The copies under the places at which their answers stand now."""
    if not application.documents:
        return application.documents
    return aligned(application.documents, _values(application))


def schedule(turn: Turn, application: Application) -> None:
    """Wake for the next copy whose day comes; for none, the clock of this subject ends."""
    subject = subjects.documents(application.reference)
    days = [one.destroy_at for one in application.documents if one.destroy_at is not None]
    if days:
        turn.wake("destroy", subject, min(days), application.reference)


def ring(turn: Turn, application: Application) -> None:
    """Destroy the copies whose day has come."""
    copies = tuple(
        destroy(turn, one, "due", application) if _is_due(one, turn.at) else one
        for one in application.documents
    )
    application = replace(application, documents=copies)
    turn.put(application, unseen=True)
    schedule(turn, application)


def _values(application: Application) -> dict[str, dict[str, str]]:
    """What the answers of each sheet name: of a voice that was written down, its recording."""
    sheets = {"intake": application.intake, "registration": application.registration}
    return {
        name: {path: voice_of(one) or one.value for path, one in sheet.answers.items()}
        for name, sheet in sheets.items()
        if sheet is not None
    }


def voice_of(answer: Answer) -> str:
    """The recording behind an answer that staff have written down; empty for any other."""
    spoken = answer.raw.removeprefix(f"{VOICE} ")
    return spoken if answer.by and spoken != answer.raw else ""


def _is_due(copy: Copy, at: datetime) -> bool:
    return copy.destroy_at is not None and copy.destroy_at <= at


def _days(turn: Turn, application: Application, copy: Copy) -> int | None:
    rule = turn.rules(application).documents.get(copy.document)
    return rule.destroy_after_days if rule is not None else None
