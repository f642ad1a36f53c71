"""Return for completion: with a reason, and only what staff name is open again for the person."""

from msgspec.structs import replace

from flows import disposal, stages
from flows.casework import documents, keeping
from flows.casework.asked import Ask
from flows.casework.receipts import done, refuse
from flows.casework.telling import tell
from flows.copies import Copies, with_copy
from flows.events import StaffActed
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.sheets.paths import template_of
from flows.identifiers import ARABIC, Language
from flows.intake import reminders
from flows.intake.sheets import opened
from flows.matters import Application
from flows.messages import Button, Message
from flows.phrases import Composed
from flows.turn import Turn

#: Values of the act that name a place with its reason: `ask.contact/mobile=…`.
QUESTION, DOCUMENT = "ask.", "document."


def send_back(turn: Turn, application: Application, event: StaffActed) -> None:
    """Ask the person to complete something. The ceiling, if there is one, keeps running.

    With places named, these and what depends on them are open again, and nothing else; what staff
    have matched of anything else stays matched.
    """
    application = replace(application, documents=disposal.aligned_copies(application))
    sheet = opened(turn, application, "intake")
    wanted = {name: why.strip() for name, why in event.fields.items() if why.strip()}
    asks: list[Ask] = []
    for name, why in wanted.items():
        found = _asks(turn, application, sheet, name, why)
        if not found:
            refuse(turn, "unknown_place", place=name.partition(".")[2] or name)
            return
        asks += found
    reason = event.text.strip() or "؛ ".join(
        f"«{title_of(turn, application, one, ARABIC)}»: {one.reason}" for one in _told(asks)
    )
    if not reason:
        refuse(turn, "needs_text")
        return
    application = replace(
        application,
        return_reason=reason,
        asked=tuple(asks),
        documents=_rejected(turn, application, asks),
        verification=keeping.without(application, _touched(turn, application, asks)),
    )
    moved = stages.enter(turn, application, "docs_required", by=event.by, note=reason)
    moved = reminders.set_first(turn, moved)
    turn.put(moved)
    send(turn, moved)
    done(turn, "returned", moved)


def send(turn: Turn, application: Application) -> None:
    """Tell the person what is to be completed, with a button that opens what is open again.

    Where it is one document that has to come again, the button asks for that alone.
    """
    if application.asked:
        _send_places(turn, application)
        return
    rejected = next((one for one in application.documents if one.state == "rejected"), None)
    if rejected is not None:
        documents.send(turn, application, rejected)
        return
    reference = application.reference
    reason = application.return_reason
    text = turn.text("returned", reference=stages.quote(reference), reason=reason)
    opening = Button(f"@{reference}.correct", turn.label("open-answers"))
    tell(turn, application, Message(text, ((opening,),)))


def title_of(turn: Turn, application: Application, ask: Ask, language: Language) -> str:
    """What is asked for: a document's title, or the question's own words."""
    rule = turn.rules(application).documents.get(ask.document)
    if rule is not None:
        return turn.office.words(rule.title, language)
    sheet = opened(turn, application, "intake")
    item = sheet.repeat(ask.place) or sheet.form.question(ask.place)
    return sheet.text(item.label, language, ask.place)


def _send_places(turn: Turn, application: Application) -> None:
    reference = application.reference
    parts = [turn.text("returned-places", reference=stages.quote(reference))]
    for ask in _told(application.asked):
        title = Composed(title_of(turn, application, ask, turn.voice.language))
        parts.append(turn.text("returned-place", place=title, reason=ask.reason))
    if any(not one.place for one in application.asked):
        parts.append(turn.text("returned-to-show"))
    parts.append(turn.text("returned-places-how"))
    opening = Button(f"@{reference}.correct", turn.label("complete-now"))
    tell(turn, application, Message("\n".join(parts), ((opening,),)))


def _asks(turn: Turn, application: Application, sheet: OpenSheet, name: str, why: str) -> list[Ask]:
    """The places that a value of the act means; none where it names nothing of this application."""
    there = {spot.path for spot in sheet.spots()}
    if name.startswith(QUESTION):
        place = name.removeprefix(QUESTION)
        return [Ask(place, why)] if place in there else []
    document = name.removeprefix(DOCUMENT)
    rule = turn.rules(application).documents.get(document)
    if rule is None or not name.startswith(DOCUMENT):
        return []
    held = [one.question for one in application.documents if one.document == document]
    places = held or ([rule.question] if rule.question else [])
    beside = [one for one in (rule.issue_question, rule.expiry_question) if one is not None]
    found = [one for one in (*places, *beside) if one in there]
    if not found and rule.question is not None and rule.question in sheet.form.by_path:
        relevant = sheet.form.by_path[rule.question].relevant
        # It is not asked for now: what decides that is.
        found = sorted(there & relevant.reads) if relevant is not None else []
    return [Ask(one, why, document) for one in found] or [Ask("", why, document)]


def _told(asks: list[Ask] | tuple[Ask, ...]) -> list[Ask]:
    """One line for each document, though it may have several questions."""
    named: dict[str, Ask] = {}
    for ask in asks:
        named.setdefault(ask.document or ask.place, ask)
    return list(named.values())


def _rejected(turn: Turn, application: Application, asks: list[Ask]) -> Copies:
    """The copies, with those asked for again destroyed: what was sent is not what is needed."""
    copies = application.documents
    for copy in application.documents:
        ask = next((one for one in asks if one.document and one.document == copy.document), None)
        if ask is None or copy.state not in ("received", "readable", "matched"):
            continue
        gone = disposal.destroy(turn, copy, "rejected", application)
        gone = replace(gone, state="rejected", reason=ask.reason, matched_by="", matched_at=None)
        copies = with_copy(copies, gone)
    return copies


def _touched(turn: Turn, application: Application, asks: list[Ask]) -> set[str]:
    """The documents that have to be matched again: all, where no place is named."""
    rules = turn.rules(application).documents
    if not asks:
        return set(rules)
    found = {one.document for one in asks if one.document}
    for ask in asks:
        found |= keeping.concerned(rules, template_of(ask.place))
    return found
