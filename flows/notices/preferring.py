"""«How do we reach you»: the channel that a person prefers comes first from then on."""

from flows.assisted.entry import ASSIST
from flows.identifiers import Reference, channel_of
from flows.messages import Option
from flows.notices.contact import LETTERS, PHONE
from flows.phrases import Composed
from flows.scripts import running
from flows.scripts.script import Given, Script, Step
from flows.turn import Turn

#: Before anybody chose, and after choosing that it is all the same.
ANY = "any"


def begin(turn: Turn) -> None:
    """Ask which of their channels they prefer."""
    running.begin(turn, "reach")


def _ways(turn: Turn, given: Given) -> list[Option]:
    """The chats they have written from, the telephone and letters as far as the pack lists them."""
    chats = dict.fromkeys(channel_of(one) for one in turn.dossier.addresses)
    listed = (one for one in (PHONE, LETTERS) if one in turn.office.policy.channels)
    own = [one for one in chats if one != ASSIST]
    return [(one, _label(turn, one)) for one in (*own, *listed, ANY)]


def _label(turn: Turn, way: str) -> str:
    return turn.label("reach-name", way=Composed(way))


def _finish(turn: Turn, given: Given, about: Reference | None) -> None:
    way = given["way"]
    turn.change(prefers="" if way == ANY else way)
    turn.say("reach-noted", way=Composed(way))


SCRIPT = Script("reach", (Step("way", _ways),), _finish)
