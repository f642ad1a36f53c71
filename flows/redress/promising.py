"""By when somebody is answered, in words."""

from flows.dates import both_calendars
from flows.matters import Ticket
from flows.phrases import Composed
from flows.turn import Turn


def promised_day(turn: Turn, ticket: Ticket) -> Composed:
    """The day by which the ticket is promised to be answered."""
    day = turn.office.calendar.day_of(ticket.answer_by or turn.at)
    return Composed(both_calendars(day, turn.voice.language))
