"""The attestation: exactly these answers are confirmed, under the person's own name (clause S4)."""

from msgspec.structs import replace

from flows import stages
from flows.casework import receiving
from flows.dossier import Attesting, Reviewing
from flows.forms.folding import clean, fold
from flows.intake import reviewing
from flows.intake.sheets import first_unfit, form_of, pruned
from flows.intake.snapshot import digest_of, salt_from
from flows.matters import Application, Attestation
from flows.messages import Option
from flows.phrases import plain
from flows.said import Said, agrees, pick
from flows.turn import Turn


def show(turn: Turn, frame: Attesting) -> None:
    """First the statement and the name; once the name is there, the confirmation."""
    application = turn.application(frame.reference)
    if application is None:
        turn.pop()
        turn.repeat()
    elif frame.name:
        turn.ask(turn.phrase("ask-signature", name=frame.name), _options(turn))
    else:
        statement = _statement(turn, application)
        turn.swap(replace(frame, statement=plain(turn.digits(statement))))
        turn.say_as_written(statement)
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
    if word is False:
        choice = "refuse"
    elif word and frame.name:
        # The statement and the name were the last thing shown, so a plain yes is a signature.
        choice = "sign"
    if choice == "refuse":
        turn.say("signature-refused")
        turn.clear()
    elif choice == "edit":
        turn.swap(Reviewing(frame.reference, "intake"))
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
    expected = _name_in(turn, application)
    if len(typed) < 3 or len(typed) > 120:
        turn.say("name-unclear")
    elif expected and fold(typed).split() != fold(expected).split():
        turn.say("name-differs", name=expected)
    else:
        turn.swap(replace(frame, name=typed))


def _sign(turn: Turn, application: Application, frame: Attesting) -> None:
    """Seal the snapshot, and pass the application on.

    What was right when it was read back may be so no longer: an ID can expire in between.
    """
    form = form_of(turn, application, "intake")
    if first_unfit(form, application.intake.answers, today=turn.today) is not None:
        review = Reviewing(frame.reference, "intake")
        turn.swap(review)
        reviewing.confirm(turn, review)
        return
    application = pruned(turn, application)
    address = getattr(turn.event, "address", turn.dossier.addresses[0])
    attestation = Attestation(
        digest="",
        salt=salt_from(turn.event.seed),
        statement=frame.statement,
        statement_version=turn.office.policy.notice.statement_version,
        name=frame.name,
        address=address,
        at=turn.at,
    )
    attestation = replace(attestation, digest=digest_of(application, attestation))
    turn.clear()
    receiving.receive(turn, replace(application, attestation=attestation))


def _statement(turn: Turn, application: Application) -> str:
    terms = turn.office.policy.terms
    return turn.phrase(
        "statement",
        applicant=turn.term(terms.applicant),
        association=turn.office.association_name(turn.voice.language),
        reference=stages.quote(application.reference),
    )


def _name_in(turn: Turn, application: Application) -> str:
    """The applicant's own name as answered, if the form asks for one."""
    form = form_of(turn, application, "intake")
    for question in form.questions:
        if question.kind.name == "full_name" and question.path in application.intake.answers:
            return application.intake.answers[question.path].value
    return ""


def _options(turn: Turn) -> list[Option]:
    return [
        ("sign", turn.label("sign")),
        ("edit", turn.label("sign-edit")),
        *_refusing(turn),
    ]


def _refusing(turn: Turn) -> list[Option]:
    return [("refuse", turn.label("sign-refuse"))]
