"""The short urgent path (C5): the `[help]` section of a pack that lists help requests."""

from flows.identifiers import Role
from flows.rule import Positive, Rule, Words


class Help(Rule, frozen=True):
    """What one may need now, whom it is told, and by when somebody answers.

    `on_call` are told besides the owner, at once. `danger_within_minutes` runs day and night;
    `answer_within_hours` is in working time.
    """

    clause: str
    role: Role
    on_call: tuple[Role, ...]
    needs: dict[str, Words]
    danger_within_minutes: Positive = 30
    answer_within_hours: Positive = 2
