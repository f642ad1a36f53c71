"""What became of the rows of a tour, in words for whoever sent it."""

from bot.desk.lines import Clerk
from bot.tours.entering import Entered
from flows.phrases import Composed, Fixed


def row_in_words(clerk: Clerk, row: Entered) -> str:
    """One line of the answer: the reference and code, or which cell was at fault and why."""
    if row.reference:
        id = "desk-tour-again" if row.again else "desk-tour-entered"
        return clerk.say(
            id, number=str(row.number), reference=Fixed(row.reference), code=Fixed(row.code)
        )
    if row.column:
        fault = Composed(row.fault)
        return clerk.say("desk-tour-fault", number=str(row.number), column=row.column, fault=fault)
    return clerk.say("desk-tour-fault-whole", number=str(row.number), fault=Composed(row.fault))
