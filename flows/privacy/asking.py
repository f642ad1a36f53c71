"""«My data»: what a person may ask for, and how each of it begins."""

from flows import stages
from flows.forms.understanding.folding import clean
from flows.identifiers import Reference
from flows.intake import drafts
from flows.messages import Option
from flows.phrases import Composed, Value
from flows.privacy import requests, summary, withdrawing
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.tickets import opening
from flows.turn import Turn


def begin(turn: Turn) -> None:
    """The wish. Whoever types for someone asks in that person's name at the desk instead."""
    if turn.dossier.assist is not None:
        turn.say("data-own-chat-only")
        turn.repeat()
        return
    running.begin(turn, SCRIPT.name)


def _whats(turn: Turn, given: Given) -> list[Option]:
    wishes = ("see", "correct", "withdraw", "erase", "person")
    return [(one, turn.label(f"my-data-{one}")) for one in wishes]


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    match given["what"]:
        case "see":
            summary.tell(turn)
        case "correct":
            _correct(turn)
        case "withdraw":
            if withdrawing.given_purposes(turn):
                running.begin(turn, withdrawing.SCRIPT.name)
            else:
                turn.say("data-no-consents")
        case "erase":
            running.begin(turn, ERASING.name)
        case _:
            opening.open_ticket(turn, "inquiry")


def _correct(turn: Turn) -> None:
    """What the person may still change they change themself; the rest is asked of the staff."""
    reference = drafts.signed(turn)
    application = turn.application(reference) if reference is not None else None
    if drafts.newest(turn) is not None:
        drafts.edit_newest(turn)
    elif application is not None and application.stage in stages.CORRECTABLE:
        drafts.correct(turn, application.reference)
    else:
        running.begin(turn, CORRECTING.name)


def _ask_correction(turn: Turn, given: Given, about: Reference | None) -> None:
    requests.say_opened(turn, requests.open_request(turn, "correct", given["words"]))


def _identities(turn: Turn) -> set[str]:
    applications = (turn.application(line.reference) for line in turn.dossier.matters)
    return {one.identity for one in applications if one is not None and one.identity}


def _effects(turn: Turn, given: Given) -> dict[str, Value]:
    """What erasing leads to for this very person."""
    open_ones = [
        line.reference
        for line in turn.dossier.matters
        if line.kind == "application"
        and line.stage not in stages.ENDED
        and line.stage not in stages.DRAFTS
    ]
    return {
        "open": len(open_ones),
        "references": Composed("، ".join(str(stages.quote(one)) for one in open_ones)),
    }


def _sure(turn: Turn, given: Given) -> list[Option]:
    return [("yes", turn.label("data-erase-yes")), ("no", turn.label("data-erase-no"))]


def _is_to_show_id(turn: Turn, given: Given) -> bool:
    return given.get("sure") == "yes" and bool(_identities(turn))


def _ask_erasure(turn: Turn, given: Given, about: Reference | None) -> None:
    """Only who knows the number that the file is about may ask for its end."""
    if given["sure"] != "yes":
        turn.say("data-as-it-was")
        return
    typed = clean(given.get("id", "")).replace(" ", "").replace("-", "")
    known = _identities(turn)
    if known and typed not in known:
        turn.say("data-id-differs")
        return
    requests.say_opened(turn, requests.open_request(turn, "erase"))


SCRIPT = Script("my_data", (Step("what", options=_whats),), _finish)
CORRECTING = Script("data_correct", (Step("words", longest=1000),), _ask_correction)
ERASING = Script(
    "data_erase",
    (
        Step("sure", options=_sure, values=_effects),
        Step("id", when=_is_to_show_id, longest=40),
    ),
    _ask_erasure,
)
