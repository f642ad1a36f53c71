"""The form was changed while someone was filling it in: they choose which version they finish."""

from msgspec.structs import replace

from flows.dossier import Moving
from flows.intake import drafts, versions
from flows.intake.sheets import opened
from flows.messages import Option
from flows.said import Said, agrees, pick
from flows.turn import Turn


def show(turn: Turn, frame: Moving) -> None:
    """What is new, in the pack's words, and the two ways on."""
    application = turn.application(frame.reference)
    if application is None:
        turn.pop()
        turn.repeat()
        return
    words = [
        turn.office.words(one, turn.voice.language) for one in versions.changes(turn, application)
    ]
    said = [turn.phrase("form-changed"), *words, turn.phrase("form-move")]
    turn.ask("\n".join(said), _options(turn))


def hear(turn: Turn, frame: Moving, said: Said) -> None:
    """On to the newer form with what was answered, or on with the one begun."""
    choice = pick(_options(turn), said)
    if choice is None and (word := agrees(turn, said)) is not None:
        choice = "move" if word else "stay"
    application = turn.application(frame.reference)
    if choice is None or application is None:
        turn.say("choose-one")
        turn.repeat()
        return
    if choice == "stay":
        turn.put(replace(application, stays=turn.office.pack.hash), unseen=True)
        turn.say("form-stays")
    else:
        application = versions.moved(turn, application)
        turn.put(application)
        kept = len(opened(turn, application, "intake").relevant_answers())
        turn.say("form-moved", count=kept)
    drafts.resume(turn, frame.reference)


def _options(turn: Turn) -> list[Option]:
    return [("move", turn.label("form-move-yes")), ("stay", turn.label("form-move-no"))]
