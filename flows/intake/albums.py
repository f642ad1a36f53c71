"""What was sent at once: the parts arrive one by one, and are answered together, once.

The first part finds the question; a part whose caption names another document that is open goes
there. When nothing more has come for a while, all of it is answered in one message.
"""

from datetime import timedelta

from msgspec.structs import replace

from flows import subjects
from flows.copies import Copy, Page
from flows.dossier import Filling
from flows.effects import Destroy, Keep
from flows.events import AttachmentSent
from flows.identifiers import Reference
from flows.intake import answering, captions, holding
from flows.intake.holding import Asked
from flows.intake.sheets import opened
from flows.matters import Application
from flows.phrases import Composed
from flows.turn import Turn
from flows.uploads import UNREADABLE

#: After such a pause the part that came last was the last one.
PAUSE = timedelta(seconds=3)
#: A page that cannot be read is asked for twice more; then all is kept as it is.
PATIENCE = 2
#: More parts than this are not one document.
MOST_PAGES = 40
#: `follow_up` of an album for which nothing was asked.
UNASKED = "unasked-album"


def continues(turn: Turn, event: AttachmentSent) -> bool:
    """Take a part of an album that has begun to arrive. False: nothing of it is here yet."""
    for line in turn.dossier.matters:
        application = turn.application(line.reference)
        for copy in application.documents if application is not None else ():
            if application is not None and any(one.group == event.group for one in copy.pages):
                asked = holding.asked_at(turn, application, copy.sheet, copy.question)
                if asked is not None:
                    add(turn, asked, event)
                    return True
    return False


def add(turn: Turn, asked: Asked, event: AttachmentSent) -> None:
    """Keep one part and wait for the next one. Nothing is said meanwhile."""
    upload = event.upload
    place = _named(turn, asked, event) or asked
    copy = place.copy
    arriving = tuple(one for one in copy.pages if one.group == event.group)
    if upload is None or upload.refused or not place.accepts(upload):
        trouble = "kind" if upload is None or not upload.refused else upload.refused
        copy = replace(copy, troubles=(*copy.troubles, trouble))
        _drop(turn, upload.id if upload is not None else "", "wrong_kind")
    elif len(arriving) >= MOST_PAGES:
        copy = replace(copy, troubles=(*copy.troubles, "too_many"))
        _drop(turn, upload.id, "too_many")
    else:
        page = holding.page_of(turn, upload, event.group)
        turn.want(Keep((upload.id,), place.application.reference))
        copy = replace(copy, pages=(*copy.pages, page))
    holding.put(turn, place.application, copy)
    reference = asked.application.reference
    turn.wake("album", subjects.album(reference), turn.at + PAUSE, reference)


def flush(turn: Turn) -> bool:
    """Something else is done now: what has arrived of an album is taken first, and answered.

    False: nothing was arriving.
    """
    found = False
    for line in turn.dossier.matters:
        application = turn.application(line.reference)
        if application is not None and arriving_in(application):
            turn.settle(subjects.album(application.reference))
            ring(turn, application)
            found = True
    return found


def ring(turn: Turn, application: Application) -> None:
    """Nothing more has come: keep what can be read, and say all there is to say at once."""
    places = [
        asked
        for copy in arriving_in(application)
        if (asked := holding.asked_at(turn, application, copy.sheet, copy.question)) is not None
    ]
    frame = turn.top
    stands_here = isinstance(frame, Filling) and frame.reference == application.reference
    kept = [place for place in places if _conclude(turn, place)]
    if len(places) > 1:
        _list(turn, application.reference, kept)
    if not isinstance(frame, Filling) or not stands_here:
        turn.repeat()
        return
    sheet = opened(turn, _fresh(turn, application.reference), frame.sheet)
    if any(place.path == frame.question for place in kept):
        answering.go_on(turn, frame, sheet)
        return
    if not kept:
        turn.swap(replace(frame, misses=frame.misses + 1))
    turn.repeat()


def arriving_in(application: Application) -> list[Copy]:
    """The copies of which parts have come that nobody was answered yet."""
    return [copy for copy in application.documents if copy.troubles or _arrived(copy)]


def say_once(turn: Turn, group: str) -> None:
    """For an album that nobody asked for: one answer, however many parts it has."""
    turn.wake(UNASKED, f"album:{group}", turn.at + PAUSE)


def say_unasked(turn: Turn) -> None:
    """None of it was kept."""
    turn.say("attachment-album")
    turn.repeat()


def _conclude(turn: Turn, place: Asked) -> bool:
    """Make one answer of what came for a question. Whether there was anything to keep.

    A part that comes after the answer is added to the others of its album.
    """
    copy = place.copy
    arrived = _arrived(copy)
    groups = {one.group for one in arrived}
    before = tuple(one for one in copy.kept if one.told and one.group in groups)
    title = holding.titled(turn, place)
    for trouble in dict.fromkeys(copy.troubles):
        _say_trouble(turn, trouble, title)
    unread = next((one for one in arrived if _trouble(one)), None)
    if unread is not None and not before and copy.tries < PATIENCE:
        _ask_again(turn, place, arrived, unread)
        return False
    if not arrived:
        holding.put(turn, place.application, replace(copy, troubles=()))
        return False
    pages = tuple(replace(one, told=True) for one in (*before, *arrived))
    turn.say("document-kept-pages", document=title, count=len(pages))
    flags = ("unclear",) if any(_trouble(one) for one in pages) else ()
    answer = holding.hold(turn, place, pages, flags)
    standing = Filling(place.application.reference, place.sheet_name, place.path)
    answering.store(turn, standing, answer)
    return True


def _ask_again(turn: Turn, place: Asked, arrived: tuple[Page, ...], unread: Page) -> None:
    """Which page cannot be read and why; the whole document is needed once more."""
    copy = place.copy
    number = arrived.index(unread) + 1
    turn.say("album-page-unread", number=number, count=len(arrived))
    turn.say(f"tip-{_trouble(unread)}")
    turn.want(Destroy(tuple(one.id for one in arrived), "unreadable"))
    before = tuple(one for one in copy.pages if one not in arrived)
    copy = replace(copy, pages=before, troubles=(), tries=copy.tries + 1)
    holding.put(turn, place.application, copy)


def _arrived(copy: Copy) -> tuple[Page, ...]:
    """The parts of an album of which the person was told nothing yet."""
    return tuple(one for one in copy.kept if one.group and not one.told)


def _list(turn: Turn, reference: Reference, kept: list[Asked]) -> None:
    """What is still missing, where several documents came at once."""
    missing = holding.open_ones(turn, _fresh(turn, reference), "intake")
    if kept and missing:
        between = "، " if turn.voice.language == "ar" else ", "
        names = between.join(holding.titled(turn, one) for one in missing)
        turn.say("documents-missing", documents=Composed(names))


def _say_trouble(turn: Turn, trouble: str, title: Composed) -> None:
    if trouble == "kind":
        turn.say("document-wrong", received=turn.phrase("sent-other"), document=title)
    elif trouble in ("program", "archive", "office", "markup", "unknown", "bomb"):
        turn.say("upload-refused-type")
    else:
        turn.say(f"upload-refused-{trouble.replace('_', '-')}")


def _named(turn: Turn, asked: Asked, event: AttachmentSent) -> Asked | None:
    """The other open question whose document the caption names."""
    name = captions.named(turn.rules(asked.application).documents, event.caption)
    if not name or name == asked.document:
        return None
    places = holding.open_ones(turn, asked.application, asked.sheet_name)
    return next((one for one in places if one.document == name), None)


def _trouble(page: Page) -> str:
    return next((one for one in UNREADABLE if one in page.findings), "")


def _drop(turn: Turn, id: str, why: str) -> None:
    if id:
        turn.want(Destroy((id,), why))


def _fresh(turn: Turn, reference: Reference) -> Application:
    application = turn.application(reference)
    if application is None:
        raise LookupError(f"{reference} was not loaded")
    return application
