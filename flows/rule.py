"""What every part of a policy pack is made of."""

from typing import Annotated

import msgspec

Positive = Annotated[int, msgspec.Meta(ge=1)]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Anything a pack says. Unknown keys are mistakes, so that a typo is never ignored."""


class Words(Rule, frozen=True):
    """The same words in both languages. English is for the service only, never an official name."""

    ar: str
    en: str
