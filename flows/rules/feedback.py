"""Satisfaction, as a right and for improvement alone: the `[feedback]` section (D5, D6.3)."""

from flows.identifiers import Role
from flows.rule import Positive, Rule


class Feedback(Rule, frozen=True):
    """Who may see the figures, and from how many answers on. Never the deciding body."""

    clause: str
    role: Role
    least_answers: Positive = 5
