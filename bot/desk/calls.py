"""What to say on the telephone, and the decision on paper: rendered for whoever has to do it."""

from dataclasses import dataclass

from bot.desk.lines import Clerk
from flows.forms.sheets.paths import template_of
from flows.forms.understanding.isolation import left_to_right
from flows.identifiers import ARABIC, Role
from flows.matters import AnyMatter, Application, Decision, Ticket, is_untold
from flows.notices.tasks import RECEIPT, VISIT
from flows.office import Office, Pack
from flows.phrases import Composed, Fixed
from flows.policy import Policy


@dataclass(frozen=True, slots=True)
class CallSheet:
    """The number, when it suits, what to say. `letter` names whose decision letter may be sent."""

    number: str
    hour: str
    script: str
    letter: str


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """The decision letter, paragraph by paragraph, in Arabic."""

    association: str
    licence: str
    number: str
    date: str
    to: str
    body: tuple[str, ...]


def read_call(
    office: Office,
    role: Role | None,
    matter: AnyMatter,
    about: Application | None,
    clerk: Clerk,
) -> CallSheet | None:
    """What whoever telephones needs for it; None for everybody else, and where no call is due."""
    if not may_call(office.policy, role):
        return None
    ticket = matter if isinstance(matter, Ticket) else None
    if ticket is not None and ticket.topic == "callback":
        hour = clerk.say("desk-call-hour", hour=Composed(ticket.kind))
        script = clerk.say("call-script-callback", association=_house(office))
        number = clerk.say("desk-call-number", number=_dialled(ticket.details.get("number", "")))
        return CallSheet(number, hour, script, "")
    application = about if ticket is not None else matter
    if not isinstance(application, Application):
        return None
    pack = office.pack_of(application.pack)
    if ticket is not None and ticket.topic == "call" and ticket.kind == RECEIPT:
        service = "؛ ".join(one.text for one in application.aid.items if one.is_unconfirmed)
        script = clerk.say(
            "call-script-receipt",
            association=_house(office),
            name=_name(application, clerk),
            service=service,
        )
        return CallSheet(_number(application, pack, clerk), "", script, "")
    if ticket is not None and ticket.topic == "call" and ticket.kind == VISIT:
        name = _name(application, clerk)
        script = clerk.say("call-script-visit", association=_house(office), name=name)
        return CallSheet(_number(application, pack, clerk), "", script, "")
    if not is_untold(application) or (ticket is not None and ticket.topic != "call"):
        return None
    script = _decision_script(office, pack, application, clerk)
    letter = str(application.reference) if "letters" in office.policy.channels else ""
    return CallSheet(_number(application, pack, clerk), "", script, letter)


def read_letter(office: Office, application: Application, clerk: Clerk) -> LetterSheet | None:
    """The decision on paper; None while there is none that was given."""
    decision = application.decision
    if decision is None or decision.released_at is None:
        return None
    pack = office.pack_of(application.pack)
    policy, say = pack.policy, clerk.say
    signed = application.attestation.at if application.attestation else application.opened_at
    parts = [
        say("decision-letter-greeting"),
        say(
            "decision-letter-body",
            body=Composed(policy.body.title.ar),
            reference=Fixed(application.reference),
            signed=clerk.day(signed),
            decided=clerk.day(decision.recorded_at),
            outcome=Composed(policy.outcomes[decision.outcome].title.ar),
        ),
    ]
    if decision.reason:
        reason = Composed(policy.reasons[decision.reason].ar)
        parts.append(say("decision-letter-reason", reason=reason))
    if decision.text:
        parts.append(decision.text)
    parts += [say("decision-letter-question"), say("decision-letter-close")]
    licence = policy.association.licence
    return LetterSheet(
        association=policy.association.name.ar,
        licence=say("decision-letter-licence", licence=licence) if licence else "",
        number=say("decision-letter-number", reference=Fixed(application.reference)),
        date=say("decision-letter-date", day=clerk.day(clerk.now)),
        to=say(
            "decision-letter-to",
            addressee=policy.terms.addressee.n,
            name=_name(application, clerk),
        ),
        body=tuple(parts),
    )


def may_call(policy: Policy, role: Role | None) -> bool:
    """Whether this role telephones and writes: need to know, not curiosity."""
    return role is None or (role in policy.roles and "call" in policy.roles[role].may)


def _decision_script(office: Office, pack: Pack, application: Application, clerk: Clerk) -> str:
    decision = application.decision
    if not isinstance(decision, Decision):
        raise LookupError(f"{application.reference} has no decision")
    reason = pack.policy.reasons[decision.reason].ar if decision.reason else ""
    why = ". ".join(one for one in (reason, decision.text) if one)
    return clerk.say(
        "call-script-decision",
        association=_house(office),
        name=_name(application, clerk),
        reference=Fixed(application.reference),
        outcome=Composed(pack.policy.outcomes[decision.outcome].title.ar),
        reason=why,
    )


def _house(office: Office) -> str:
    return office.words(office.policy.association.name, ARABIC)


def _name(application: Application, clerk: Clerk) -> str:
    """As they signed; a blank line to be filled in by hand, where nothing was signed in words."""
    return application.attestation.name if application.attestation else "…"


def _number(application: Application, pack: Pack, clerk: Clerk) -> str:
    form = pack.forms["intake"]
    for path, answer in application.intake.answers.items():
        question = form.by_path.get(template_of(path))
        if question is not None and question.kind.name == "mobile" and answer.value:
            return clerk.say("desk-call-number", number=_dialled(answer.value))
    return clerk.say("desk-call-number-unknown")


def _dialled(number: str) -> Composed:
    return Composed(left_to_right(number))
