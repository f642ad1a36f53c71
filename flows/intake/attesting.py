"""The attestation: exactly these answers are confirmed, under the person's own name (clause S4)."""

from msgspec.structs import replace

from flows.assisted import handing, standing, statement
from flows.casework import receiving
from flows.dossier import EVERYTHING, Attesting, Reviewing
from flows.forms.understanding.folding import clean, fold
from flows.intake import lapsing, reviewing, snapshot
from flows.intake.sheets import first_unfit, form_of, opened, pruned
from flows.matters import Application
from flows.mentions import mentions
from flows.messages import Option
from flows.phrases import plain
from flows.said import Said, agrees, pick
from flows.turn import Turn


def begin(turn: Turn, application: Application, name: str = "") -> None:
    """All answers are right: on to the signature, or to how the person gives it, if staff typed.

    A `name` that was typed before it was asked for is taken; the statement is shown all the same.
    """
    if turn.dossier.assist is not None:
        handing.begin(turn, application)
    elif name:
        turn.swap(replace(_stated(turn, application, Attesting(application.reference)), name=name))
    else:
        turn.swap(Attesting(application.reference))


def is_full_name(turn: Turn, application: Application, typed: str) -> bool:
    """Whether these words are the name of somebody who may sign it here."""
    answers = application.intake.answers
    form = form_of(turn, application, "intake")
    names = [fold(name).split() for _, name in standing.signers(form, answers) if name]
    return turn.dossier.assist is None and fold(clean(typed)).split() in names


def _stated(turn: Turn, application: Application, frame: Attesting) -> Attesting:
    """Show the statement, and keep what was shown."""
    text = statement.of(turn, application)
    turn.say_as_written(text)
    return replace(frame, statement=plain(turn.digits(text)))


def show(turn: Turn, frame: Attesting) -> None:
    """First the statement and the name; once the name is there, the confirmation."""
    application = turn.application(frame.reference)
    if application is None:
        turn.pop()
        turn.repeat()
    elif frame.name:
        turn.ask(turn.phrase("ask-signature", name=frame.name), _options(turn))
    else:
        turn.swap(_stated(turn, application, frame))
        turn.ask(turn.phrase("ask-full-name"), further=_refusing(turn))


def hear(turn: Turn, frame: Attesting, said: Said) -> None:
    application = turn.application(frame.reference)
    if application is None:
        turn.pop()
        turn.repeat()
        return
    options = _options(turn) if frame.name else _refusing(turn)
    choice = pick(options, said)
    word = agrees(turn, said) if choice is None else None
    if choice is None and mentions(turn.phrases, "unwilling-words", said.text):
        # «ما أتحمل المسؤولية»: what a signature means is said plainly, and nobody is pressed.
        turn.say("signature-explained")
        choice = "refuse"
    elif word is False:
        choice = "refuse"
    elif word and frame.name:
        # The statement and the name were the last thing shown, so a plain yes is a signature.
        choice = "sign"
    if choice == "refuse":
        turn.say("signature-refused")
        turn.clear()
    elif choice == "edit":
        turn.swap(Reviewing(frame.reference, "intake", right=(EVERYTHING,)))
    elif choice == "sign":
        _sign(turn, application, frame)
        return
    elif frame.name:
        turn.say("choose-one")
    else:
        _take_name(turn, frame, application, said.text)
    turn.repeat()


def _take_name(turn: Turn, frame: Attesting, application: Application, text: str) -> None:
    """The name must be the one in the application: someone else cannot sign for it in passing."""
    typed = clean(text).strip()
    form = form_of(turn, application, "intake")
    answers = application.intake.answers
    if len(typed) < 3 or len(typed) > 120:
        turn.say("name-unclear")
    elif standing.capacity_of(form, answers, typed) is None:
        expected = [name for _, name in standing.signers(form, answers) if name]
        turn.say("name-differs", name=" / ".join(expected))
    else:
        turn.swap(replace(frame, name=typed))


def _sign(turn: Turn, application: Application, frame: Attesting) -> None:
    """Seal the snapshot, and pass the application on.

    What was right when it was read back may be so no longer: an ID can expire in between.
    """
    is_unfit = first_unfit(opened(turn, application, "intake")) is not None
    if is_unfit or lapsing.first_lapse(turn, application) is not None:
        review = Reviewing(frame.reference, "intake")
        turn.swap(review)
        reviewing.confirm(turn, review)
        return
    application = pruned(turn, application)
    form = form_of(turn, application, "intake")
    capacity = standing.capacity_of(form, application.intake.answers, frame.name)
    application = snapshot.attested(
        replace(application, offer=None),
        seed=turn.event.seed,
        statement=frame.statement,
        statement_version=turn.office.policy.notice.statement_version,
        name=frame.name,
        address=getattr(turn.event, "address", turn.dossier.addresses[0]),
        at=turn.at,
        capacity=capacity or "self",
    )
    turn.clear()
    receiving.receive(turn, application)


def _options(turn: Turn) -> list[Option]:
    return [
        ("sign", turn.label("sign")),
        ("edit", turn.label("sign-edit")),
        *_refusing(turn),
    ]


def _refusing(turn: Turn) -> list[Option]:
    return [("refuse", turn.label("sign-refuse"))]
