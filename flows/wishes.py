"""What people may come for besides an application, as far as their association offers it."""

from collections.abc import Callable
from dataclasses import dataclass

from flows.dossier import Wishing
from flows.messages import Option
from flows.policy import Policy
from flows.said import Said, pick
from flows.turn import Turn


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing on the second page of the menu: its button is `service-NAME`.

    `is_offered` reads the pack. `begin` starts it, and asks or says what comes next. Its name may
    also be a command word: `command-NAME` of `commands.ftl`.
    """

    name: str
    is_offered: Callable[[Policy], bool]
    begin: Callable[[Turn], None]


def _help(turn: Turn) -> None:
    turn.say("help")
    turn.repeat()


#: In the order of the menu.
WISHES: tuple[Wish, ...] = (Wish("help", lambda policy: True, _help),)
BY_NAME = {one.name: one for one in WISHES}


def offered(turn: Turn) -> list[Wish]:
    """What this association offers."""
    return [one for one in WISHES if one.is_offered(turn.office.policy)]


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
