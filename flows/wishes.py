"""What people may come for besides an application, as far as their association offers it."""

from collections.abc import Callable
from dataclasses import dataclass

from flows.contacts import relinking
from flows.dossier import Wishing
from flows.leaving import withdrawing
from flows.library import shelf, signing
from flows.membership import entering
from flows.messages import Option
from flows.notices import callback, preferring
from flows.notices.contact import PHONE
from flows.outreach import alerts, updating
from flows.parties import parties
from flows.policy import Policy
from flows.privacy import asking
from flows.redress import appealing, complaining, duties
from flows.rescue import rescue
from flows.said import Said, pick
from flows.turn import Turn


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing on the second page of the menu: its button is `service-NAME`.

    `is_offered` reads the pack. `begin` starts it, and asks or says what comes next. Its name may
    also be a command word: `command-NAME` of `commands.ftl`. One that is not `is_listed` is asked
    for by its word alone.
    """

    name: str
    is_offered: Callable[[Policy], bool]
    begin: Callable[[Turn], None]
    is_listed: bool = True


def _help(turn: Turn) -> None:
    turn.say("help")
    turn.repeat()


#: In the order of the menu.
WISHES: tuple[Wish, ...] = (
    Wish("help_request", rescue.is_offered, rescue.begin),
    Wish("membership", lambda policy: policy.membership is not None, entering.begin),
    Wish("appeal", appealing.is_offered, appealing.wish),
    Wish("complaint", complaining.is_offered, complaining.wish),
    Wish("suggestion", complaining.is_offered, complaining.wish_suggestion),
    Wish("withdraw", lambda policy: True, withdrawing.wish),
    Wish("rights_duties", lambda policy: True, duties.tell),
    Wish("callback", lambda policy: PHONE in policy.channels, callback.begin),
    Wish("reach", lambda policy: True, preferring.begin),
    Wish("alerts", alerts.is_offered, alerts.begin),
    Wish("stop", alerts.is_offered, alerts.stop, is_listed=False),
    Wish("restart", alerts.is_offered, alerts.resume, is_listed=False),
    Wish("update_data", updating.is_offered, updating.begin),
    Wish("library", shelf.is_offered, shelf.begin),
    Wish("signed", signing.is_offered, signing.show),
    Wish("bylaws", shelf.is_offered, shelf.begin_with_bylaws, is_listed=False),
    Wish("volunteer", parties.has_volunteering, parties.begin_as_volunteer),
    Wish("supporter", parties.has_supporters, parties.begin_as_supporter, is_listed=False),
    Wish("parties", parties.is_offered, parties.begin),
    Wish("my_data", lambda policy: policy.rights is not None, asking.begin),
    Wish("relink", lambda policy: True, relinking.begin),
    Wish("help", lambda policy: True, _help),
)
BY_NAME = {one.name: one for one in WISHES}


def offered(turn: Turn) -> list[Wish]:
    """What this association offers."""
    return [one for one in WISHES if one.is_listed and one.is_offered(turn.office.policy)]


def begin(turn: Turn, name: str) -> None:
    """Start a wish; one that the association lacks is said to be none of its own."""
    wish = BY_NAME[name]
    if not wish.is_offered(turn.office.policy):
        turn.say("service-not-offered")
        turn.repeat()
        return
    if isinstance(turn.top, Wishing):
        turn.pop()
    wish.begin(turn)


def show(turn: Turn) -> None:
    """The second page of the menu."""
    turn.ask(
        turn.phrase("services"), _options(turn), further=[("-back", turn.label("button-back"))]
    )


def hear(turn: Turn, said: Said) -> None:
    """A choice of it."""
    if said.value == "-back":
        turn.pop()
        turn.repeat()
        return
    picked = pick(_options(turn), said)
    if picked is None:
        turn.say("choose-one")
        turn.repeat()
        return
    begin(turn, picked)


def _options(turn: Turn) -> list[Option]:
    return [(one.name, turn.label(f"service-{one.name}")) for one in offered(turn)]
