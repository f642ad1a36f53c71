"""Staff look at the copies of documents: match them with the data, or ask for one of them again."""

from msgspec.structs import replace

from flows import disposal, stages, validity
from flows.casework import checklist, verifying
from flows.casework.bulletin import staff_phrase
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.copies import Copy, with_copy
from flows.document import Document
from flows.events import DocumentSeen, StaffActed
from flows.identifiers import ARABIC, Language
from flows.intake import reminders
from flows.matters import Application, Verification
from flows.messages import Button, Message
from flows.turn import Turn


def match(turn: Turn, application: Application, event: StaffActed) -> None:
    """The copy shows what was answered: that counts as the original seen (S2).

    A copy that was only to be seen is destroyed, now or on the day the pack sets.
    """
    application = replace(application, documents=disposal.aligned_copies(application))
    copy = _copy(application, event)
    if copy is None or copy.state not in ("received", "readable"):
        refuse(turn, "no_such_copy")
        return
    if copy.mode == "view_then_destroy" and not copy.is_viewed_by(event.by):
        # It is destroyed with the match: what nobody saw would be gone unseen.
        refuse(turn, "not_viewed", document=title_of(turn, application, copy))
        return
    rule = turn.rules(application).documents.get(copy.document)
    fault = _fault(turn, application, copy, rule)
    if fault and (rule is None or rule.expired == "refuse"):
        refuse(turn, f"document_{fault}", document=title_of(turn, application, copy), expiry="")
        return
    line = _line(turn, application, copy, rule, event)
    if rule is not None and application.attestation is not None:
        missing = checklist.fault_of(
            line,
            rule,
            turn.office.calendar.day_of(application.attestation.at),
            application.intake.answers,
        )
        if missing and missing != "document_expired":
            refuse(turn, missing, document=rule.title.ar, expiry=line.expires_on)
            return
    matched = replace(
        copy,
        state="matched",
        matched_by=event.by,
        matched_at=turn.at,
        flags=(*copy.flags, fault) if fault else copy.flags,
        issued_on=_days(application, copy, rule)[0],
        expires_on=line.expires_on,
        reason="",
    )
    matched = disposal.after_match(turn, application, matched)
    application = replace(application, documents=with_copy(application.documents, matched))
    disposal.schedule(turn, application)
    if rule is None:
        turn.put(application)
        done(turn, "matched", application, document=title_of(turn, application, copy))
        return
    verifying.record(turn, application, event.by, (line,))


def reject(turn: Turn, application: Application, event: StaffActed) -> None:
    """The copy is not what is needed: it goes, and the person is asked for this one alone."""
    application = replace(application, documents=disposal.aligned_copies(application))
    copy = _copy(application, event)
    reason = event.text.strip()
    if copy is None or copy.state not in ("received", "readable", "matched"):
        refuse(turn, "no_such_copy")
        return
    if not reason:
        refuse(turn, "needs_text")
        return
    title = title_of(turn, application, copy)
    rejected = disposal.destroy(turn, copy, "rejected", application)
    rejected = replace(rejected, state="rejected", reason=reason, matched_by="", matched_at=None)
    application = replace(
        application,
        documents=with_copy(application.documents, rejected),
        verification=_without(application, copy.document),
        return_reason=reason,
    )
    moved = stages.enter(turn, application, "docs_required", by=event.by, note=reason)
    moved = reminders.set_first(turn, moved)
    turn.put(moved)
    send(turn, moved, rejected)
    done(turn, "document_rejected", moved, document=title)


def send(turn: Turn, application: Application, copy: Copy) -> None:
    """Tell the person which document is needed again and why, with a button that asks for it."""
    text = turn.text(
        "document-rejected",
        reference=stages.quote(application.reference),
        document=title_of(turn, application, copy, turn.voice.language),
        reason=copy.reason,
    )
    button = Button(f"@{application.reference}.resend", turn.label("document-resend"))
    tell(turn, application, Message(text, ((button,),)))


def title_of(turn: Turn, application: Application, copy: Copy, language: Language = ARABIC) -> str:
    """What the copy is of; for staff in Arabic."""
    rule = turn.rules(application).documents.get(copy.document)
    if rule is not None:
        return turn.office.words(rule.title, language)
    form = turn.office.pack_of(application.pack).forms[copy.sheet]
    return form.question(copy.question).text(language)


def _copy(application: Application, event: StaffActed) -> Copy | None:
    """The copy that an act names, by the place of its question or by the document."""
    if event.question:
        named = (one for one in application.documents if one.question == event.question)
        return next(named, None)
    name = event.documents[0].document if event.documents else ""
    found = (one for one in application.documents if name and one.document == name)
    return next(found, None)


def _fault(
    turn: Turn, application: Application, copy: Copy, rule: Document | None
) -> validity.Fault:
    attestation = application.attestation
    if rule is None or attestation is None:
        return ""
    submitted_on = turn.office.calendar.day_of(attestation.at)
    return validity.fault_of(rule, application.intake.answers, submitted_on, copy.question)


def _days(application: Application, copy: Copy, rule: Document | None) -> tuple[str, str]:
    if rule is None:
        return "", ""
    return validity.days_given(rule, application.intake.answers, copy.question)


def _line(
    turn: Turn,
    application: Application,
    copy: Copy,
    rule: Document | None,
    event: StaffActed,
) -> DocumentSeen:
    """What is recorded of it, by whom and when included."""
    given = event.documents[0] if event.documents else None
    answered = _days(application, copy, rule)[1]
    return DocumentSeen(
        copy.document,
        where=event.text.strip() or str(staff_phrase(turn, "copy-seen")),
        expires_on=(given.expires_on if given is not None else "") or answered,
        matched=rule.matched if rule is not None else (),
        by=event.by,
        at=turn.at,
    )


def _without(application: Application, document: str) -> Verification | None:
    verification = application.verification
    if verification is None:
        return None
    others = tuple(one for one in verification.documents if one.document != document)
    return replace(verification, documents=others) if others else None
