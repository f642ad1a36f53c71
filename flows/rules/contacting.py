"""Reaching a person so that it is sure: the `[contacting]` section of a pack."""

from flows.identifiers import Role
from flows.rule import Positive, Rule


class Contacting(Rule, frozen=True):
    """When a decision that nobody has acknowledged goes another way, and who telephones or writes.

    `prove_within_hours` after each try the next address is taken; after the last one it is a task
    of `role`. `call_within_days` is its promise in working days, also for calls people asked for.
    """

    role: Role
    prove_within_hours: Positive = 24
    call_within_days: Positive = 2


class Service(Rule, frozen=True):
    """Step S7: who provides, and when the person is asked how it went. Days after the delivery."""

    clause: str
    role: Role
    confirm_within_days: Positive = 3
    follow_up_days: tuple[int, ...] = (7, 30)
