"""What a person may do who does not agree: the `[appeals]` and `[complaints]` sections."""

from flows.identifiers import Role
from flows.rule import Positive, Rule, Words


class Appeals(Rule, frozen=True):
    """One appeal against a decision, within so many days of its proved notice (P2).

    It goes to `role`, and to nobody who took part in the decision. `verified_by` names who
    confirmed the period: before that it is our own default and is told as such.
    """

    clause: str
    role: Role
    within_days: Positive
    answer_within_days: Positive  #: working days
    verified_by: str | None = None


class ComplaintKind(Rule, frozen=True):
    """What a complaint may be about. `urgent` ones ring at once, and at the role above too."""

    title: Words
    urgent: bool = False


class Complaints(Rule, frozen=True):
    """Complaints and suggestions (P2, G1b): who hears them, outside the line complained of.

    `role` hears; a complaint about one of the `line` roles never goes to that role, and one about
    `role` itself goes to `other_role`.
    """

    clause: str
    role: Role
    other_role: Role
    acknowledge_within_days: Positive  #: working days
    answer_within_days: Positive  #: working days
    kinds: dict[str, ComplaintKind]
    line: tuple[Role, ...] = ()
