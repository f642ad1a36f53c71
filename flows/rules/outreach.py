"""Reaching out before anybody asks (G1d): the `[outreach]` section of a pack."""

from typing import Annotated

import msgspec

from flows.rule import Positive, Rule, Words

Days = tuple[Annotated[int, msgspec.Meta(ge=-365, le=365)], ...]


class Season(Rule, frozen=True):
    """Something that people may ask to be told of, such as the school bag."""

    title: Words


class Outreach(Rule, frozen=True):
    """When people are written to unasked. `warn_days` count back from an expiry; `update_days` are
    counted from the day on which the data are a year old.

    Without `update_after_months` nobody is asked for a yearly update."""

    clause: str
    most_per_week: Positive = 2
    warn_days: tuple[Positive, ...] = (30,)
    expiring: dict[str, Words] = msgspec.field(default_factory=dict)  #: date question -> its name
    update_after_months: Positive | None = None
    update_days: Days = (-30, -14, -3, 7)
    seasons: dict[str, Season] = msgspec.field(default_factory=dict)
