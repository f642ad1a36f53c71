"""Verification (S2): originals are matched with the data, and valid on the day of submission."""

from collections.abc import Iterable

from msgspec.structs import replace

from flows import stages
from flows.casework.bulletin import staff_phrase
from flows.casework.checklist import fault_of, tidied
from flows.casework.receipts import done, refuse
from flows.event import Result
from flows.events import DocumentSeen, StaffActed
from flows.intake import reminders
from flows.intake.sheets import opened
from flows.matters import Application, Verification
from flows.outreach import yearly
from flows.turn import Turn

#: Values of the act that say why a document does not count: `mismatch.id_card=…`.
MARKS: dict[str, Result] = {"mismatch.": "mismatched", "visit.": "needs_visit"}
#: Where staff verify once the matching is over: at the visit, or while they study.
LATER = ("matching", "study", "visit")


def verify(turn: Turn, application: Application, event: StaffActed) -> None:
    """Record what was seen. With no list, the act affirms all that nothing is recorded of yet."""
    place = event.fields.get("where", "").strip() or str(staff_phrase(turn, "checked-at"))
    listed = tuple(tidied(line) for line in (*event.documents, *_marked(event, place)))
    documents = turn.rules(application).documents
    unknown = [line.document for line in listed if line.document not in documents]
    if unknown:
        known = "، ".join(needed_documents(turn, application))
        refuse(turn, "unknown_document", document=unknown[0], known=known)
        return
    attestation = application.attestation
    if attestation is None:
        refuse(turn, "not_signed")
        return
    submitted_on = turn.office.calendar.day_of(attestation.at)
    answers = application.intake.answers
    for line in listed:
        fault = fault_of(line, documents[line.document], submitted_on, answers)
        if fault:
            title = titles_of(turn, application, [line.document])
            refuse(turn, fault, document=title, expiry=line.expires_on)
            return
    seen = listed or tuple(
        DocumentSeen(name, where=place, matched=documents[name].matched)
        for name in unrecorded_documents(turn, application)
    )
    seen = tuple(replace(line, by=event.by, at=turn.at) for line in seen)
    record(turn, application, event.by, seen)


def record(turn: Turn, application: Application, by: str, seen: tuple[DocumentSeen, ...]) -> None:
    """Add what was seen to the verification. It begins the matching, or is a line within it."""
    already = application.verification.documents if application.verification else ()
    renewed = {one.document for one in seen}
    recorded = (*(one for one in already if one.document not in renewed), *seen)
    verification = Verification(by, turn.at, recorded)
    application = replace(application, verification=verification)
    said = _noted(turn, application, seen)
    if application.stage == "docs_required":
        reminders.stop(turn, application.reference)
    if application.stage in LATER:
        moved = stages.note(turn, application, said, by=by)
        turn.put(moved)
    else:
        moved = stages.enter(turn, application, "matching", by=by, note=said)
    left = missing_documents(turn, moved)
    if left:
        done(turn, "verified_partly", moved, documents=titles_of(turn, moved, left))
    else:
        yearly.watch(turn, moved)
        done(turn, "verified", moved)


def _marked(event: StaffActed, place: str) -> tuple[DocumentSeen, ...]:
    """The lines that say of a document why it does not count."""
    return tuple(
        DocumentSeen(name.removeprefix(mark), where=place, result=result, reason=why)
        for name, why in event.fields.items()
        for mark, result in MARKS.items()
        if name.startswith(mark)
    )


def _noted(turn: Turn, application: Application, seen: tuple[DocumentSeen, ...]) -> str:
    """The lines in one sentence of the history: the matched by name, the others with why."""
    parts = [titles_of(turn, application, [one.document for one in seen if not one.reason])]
    for one in seen:
        if one.reason:
            title = titles_of(turn, application, [one.document])
            id = f"checked-{one.result.replace('_', '-')}"
            parts.append(str(staff_phrase(turn, id, document=title, reason=one.reason)))
    return "؛ ".join(part for part in parts if part)


def needed_documents(turn: Turn, application: Application) -> tuple[str, ...]:
    """The documents of the checklist that this application's answers ask for."""
    sheet = opened(turn, application, "intake")
    documents = turn.rules(application).documents
    held = {one.document: one for one in application.documents}
    return tuple(
        name
        for name, document in documents.items()
        if document.applies({question: sheet.scope.value(question) for question in document.when})
        and not (document.optional and (name not in held or not held[name].pages))
        and not (name in held and held[name].state == "not_applicable")
    )


def unrecorded_documents(turn: Turn, application: Application) -> tuple[str, ...]:
    """What the checklist asks for and nobody has recorded."""
    names = {one.document for one in _lines(application)}
    return tuple(name for name in needed_documents(turn, application) if name not in names)


def missing_documents(
    turn: Turn, application: Application, *, but_visits: bool = False
) -> tuple[str, ...]:
    """What the checklist asks for and is not matched yet; `but_visits` passes what a visit shows.

    A document that the answers no longer ask for is no matter of theirs, whatever was recorded.
    """
    passed = {
        one.document
        for one in _lines(application)
        if one.result == "matched" or (but_visits and one.result == "needs_visit")
    }
    return tuple(name for name in needed_documents(turn, application) if name not in passed)


def _lines(application: Application) -> tuple[DocumentSeen, ...]:
    return application.verification.documents if application.verification else ()


def titles_of(turn: Turn, application: Application, names: Iterable[str]) -> str:
    """The documents' titles in one line, for staff."""
    documents = turn.rules(application).documents
    return "، ".join(documents[name].title.ar for name in names)
