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
    """Complaints (P2) and suggestions (G1b): who hears them, outside the line complained of.

    `role` hears; a complaint about one of the `line` roles never goes to that role, and one about
    `role` itself goes to `other_role`.
    """

    clause: str
    suggestion_clause: str
    role: Role
    other_role: Role
    acknowledge_within_days: Positive  #: working days
    answer_within_days: Positive  #: working days
    kinds: dict[str, ComplaintKind]
    line: tuple[Role, ...] = ()

    def may_be_about(self) -> tuple[Role, ...]:
        """Whose work a complaint may be about: the line, and whoever hears complaints."""
        return tuple(dict.fromkeys((*self.line, self.role)))

    def hearer(self, about: str) -> Role:
        """Who hears a complaint about this role's work; empty is about nobody in particular."""
        return self.other_role if about == self.role else self.role

    def above(self, about: str) -> Role | None:
        """Whom an unanswered or unsolved complaint goes up to; None where it may go to nobody."""
        return self.other_role if about not in (self.role, self.other_role) else None
