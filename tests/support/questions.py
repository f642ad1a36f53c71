"""Single questions for tests, made without a form around them."""

from flows.forms.form import Choice, Question, Wording
from flows.forms.kinds import KINDS
from flows.identifiers import ARABIC


def asking(
    kind: str,
    *labels: str,
    type: str = "",
    parameters: dict[str, str] | None = None,
    appearance: str = "",
) -> Question:
    """A question of a kind, with choices named `c1`, `c2` … if it has labels."""
    choices = tuple(
        Choice(f"c{at}", Wording({ARABIC: (label,)})) for at, label in enumerate(labels, 1)
    )
    return Question(
        path="asked",
        kind=KINDS[kind],
        label=Wording({ARABIC: ("سؤال",)}),
        type=type or kind,
        choices=choices,
        parameters=parameters or {},
        appearance=appearance,
    )
