"""The steps of an act: what is still to be chosen, confirmed or written before it is an event."""

from bot.desk.telegram.acts import YES, Act
from bot.desk.telegram.page import Page
from bot.desk.telegram.pages import Pages
from bot.house import Origin
from flows.committee.round import ABSTAIN
from flows.dossier import StaffMember
from flows.events import DocumentSeen, StaffActed
from flows.forms.understanding.folding import clean
from flows.matters import AnyMatter, Application
from flows.policy import Policy

#: Acts that need a sentence, and acts that are confirmed by one more press.
WRITTEN = (
    "answer",
    "return",
    "serve",
    "inform",
    "word",
    "hasten",
    "dismiss",
    "withdraw",
    "transfer",
    "renew",
    "suspend",
)
CONFIRMED = ("release", "close", "conclude", "reseat", "alive", "declare")


def next_step(act: Act, matter: AnyMatter, policy: Policy, pages: Pages) -> Page | Act:
    """The page that asks for what the act still lacks; the act itself once it lacks nothing."""
    match act.action:
        case "decide" | "vote":
            return _decision_step(act, policy, pages)
        case "verify" if isinstance(matter, Application):
            return _verification_step(act, matter, policy, pages)
        case "visited" if not act.choices:
            return pages.visit(act)
        case action if action in WRITTEN:
            return pages.prompt(act)
        case action if action in CONFIRMED and act.choices != (YES,):
            return pages.confirmation(act)
        case _:
            return act


def act_event(
    origin: Origin, member: StaffMember, act: Act, policy: Policy, text: str = "", where: str = ""
) -> StaffActed:
    """The event that a finished act is, in the name of whoever did it.

    `where` is the place that the checklist said it would record.
    """
    choices = tuple(one for one in act.choices if one != YES)
    outcome = reason = ""
    documents: tuple[DocumentSeen, ...] = ()
    if act.action in ("decide", "vote"):
        outcome, reason = (*choices, "", "")[:2]
    elif act.action == "visited":
        outcome = "".join(choices[:1])
    elif act.action == "verify" and choices:
        # For a single document the sentence is its date of expiry, in any digits.
        documents, text = (_document(choices[0], where, clean(text), policy),), ""
    return StaffActed(
        **origin,
        reference=act.reference,
        action=act.action,
        by=member.name,
        outcome=outcome,
        reason=reason,
        text=text.strip(),
        documents=documents,
        seen=act.revision,
    )


def _decision_step(act: Act, policy: Policy, pages: Pages) -> Page | Act:
    if act.action == "vote" and act.choices[:1] == (ABSTAIN,):
        return act if act.choices[1:] == (YES,) else pages.confirmation(act)
    outcome = policy.outcomes.get(act.choices[0]) if act.choices else None
    if outcome is None:
        return pages.outcomes(Act(act.reference, act.action, act.revision))
    if outcome.needs_reason:
        return pages.prompt(act) if len(act.choices) > 1 else pages.reasons(act)
    if outcome.needs_text:
        return pages.prompt(act)
    return act if act.choices[1:] == (YES,) else pages.confirmation(act)


def _verification_step(
    act: Act, application: Application, policy: Policy, pages: Pages
) -> Page | Act:
    if act.choices == (YES,):
        return act
    document = policy.documents.get(act.choices[0]) if act.choices else None
    if document is None:
        return pages.checklist(Act(act.reference, act.action, act.revision), application)
    return pages.prompt(act) if document.expires else act


def _document(name: str, where: str, expires_on: str, policy: Policy) -> DocumentSeen:
    document = policy.documents.get(name)
    return DocumentSeen(name, where, expires_on, document.matched if document else ())
