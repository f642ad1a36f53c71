"""What people often get wrong is put right by itself, where it fits (D6.1).

That registering is no acceptance stands in the receipt itself. What only the association can know
is said only where somebody of it has confirmed it: a fact of the pack.
"""

from flows.phrases import Composed
from flows.turn import Turn

#: Facts that are told with the receipt, where they are confirmed.
FACTS = ("no_payment",)


def tell(turn: Turn) -> None:
    """Say each confirmed fact once, in the association's own words."""
    for name in FACTS:
        fact = turn.office.policy.facts.get(name)
        if fact is not None and fact.value is not None and fact.verified_by:
            line = turn.office.words(fact.value, turn.voice.language)
            turn.say("clarified", line=Composed(line))
