"""What staff are told at once: references and ages, never anything personal."""

from flows.identifiers import Role
from flows.matters import AnyMatter
from flows.messages import Button, Message
from flows.office import Office
from flows.phrases import Composed, Fixed, Value, Voice, plain
from flows.tickets.topics import is_private
from flows.turn import Turn

#: Staff are written to in Arabic, in the courteous plural.
STAFF_VOICE = Voice()


def staff_phrase(turn: Turn, id: str, /, **values: Value) -> Composed:
    """A wording for staff."""
    return Composed(turn.phrases.say(STAFF_VOICE, id, **values))


def tell_owner(turn: Turn, matter: AnyMatter, id: str, /, **values: Value) -> None:
    """Tell the role that owns the matter, each member in private, and the staff group.

    While it waits for the person, whoever answers for everything else answers for it (S1).
    """
    tell_role(turn, owner_among_staff(turn, matter), matter, id, **values)
    if is_private(matter):
        return
    text = turn.phrases.say(STAFF_VOICE, id, reference=Fixed(matter.reference), **values)
    turn.post(turn.office.staff_chat, Message(text), "alarm")


def owner_among_staff(turn: Turn, matter: AnyMatter) -> Role:
    """The role of the staff that minds the matter now."""
    return minding(turn.office, matter)


def minding(office: Office, matter: AnyMatter) -> Role:
    """The same, wherever it is asked: what waits for the person is minded by who answers them."""
    policy = office.policy
    return matter.owner if matter.owner in policy.roles else policy.referral.inquiry_role


def tell_role(turn: Turn, role: Role, matter: AnyMatter, id: str, /, **values: Value) -> None:
    """Tell the members of a role in private, with a button that opens the matter."""
    text = turn.phrases.say(STAFF_VOICE, id, reference=Fixed(matter.reference), **values)
    opening = Button(f"open:{matter.reference}", plain(staff_phrase(turn, "staff-open-matter")))
    turn.tell(role, Message(text, ((opening,),)), matter.reference)
