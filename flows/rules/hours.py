"""When the office works: the `[hours]`, `[holidays]` and `[digest]` sections of a pack."""

from datetime import date, time
from typing import Literal

from flows.identifiers import Role
from flows.rule import Rule


class Hours(Rule, frozen=True):
    """The office's working time. Unverified hours steer our clocks and are never told to anyone."""

    week: dict[Literal["sun", "mon", "tue", "wed", "thu", "fri", "sat"], tuple[str, ...]]
    ramadan: tuple[str, ...]
    quiet_from: time
    quiet_until: time
    verified_by: str | None = None


class Holidays(Rule, frozen=True):
    """Days the office keeps closed or open, on top of the Kingdom's official days."""

    closed: tuple[date, ...] = ()
    opened: tuple[date, ...] = ()


class DigestTime(Rule, frozen=True):
    """When the daily digest is made, Asia/Riyadh, on working days; `ramadan` is its hour then.

    `roles` get the deciding body's digest in private where it has no chat of its own.
    """

    at: time
    roles: tuple[Role, ...]
    ramadan: time | None = None
