"""A document that the pack asks for: what it is matched with, and what becomes of a copy."""

from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from flows.rule import Positive, Rule, Words

#: What becomes of the copy of a document: never taken, destroyed once seen, or kept on a basis.
CollectionMode = Literal["data_only", "view_then_destroy", "retain"]


class Document(Rule, frozen=True):
    """One original that staff look at before the body does (S2), and what it is matched with.

    `when` asks for it only where each question named was answered by one of these choices.
    `optional`: staff look at it only where a copy was sent. `expires`: staff write down the expiry
    date printed on it. What the person sends of it:

    - `mode`: `data_only` takes no copy; `view_then_destroy` destroys the copy once it is matched;
      `retain` keeps it, on the legal `basis` that the pack names.
    - `destroy_after_days` counts from the day it is matched, or from the end of the matter.
    - `question` is the upload question of the intake form, `issue_question` and `expiry_question`
      its date questions. Age and expiry are judged on the day of submission, in the calendar in
      which the date was given. `expired` says whether a document that has failed may be submitted.
    - `called` are other words by which people name it.
    """

    title: Words
    matched: tuple[str, ...] = ()
    optional: bool = False
    expires: bool = False
    when: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    mode: CollectionMode = "data_only"
    basis: str | None = None
    destroy_after_days: Annotated[int, msgspec.Meta(ge=0)] | None = None
    question: str | None = None
    issue_question: str | None = None
    expiry_question: str | None = None
    max_age_months: Positive | None = None
    max_age_days: Positive | None = None
    expired: Literal["refuse", "flag"] = "refuse"
    called: tuple[str, ...] = ()

    def applies(self, answers: Mapping[str, str]) -> bool:
        """Whether these answers ask for it: values by question, several choices spaced apart."""
        return all(
            set(choices) & set(answers.get(question, "").split())
            for question, choices in self.when.items()
        )
