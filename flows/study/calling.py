"""The offer of a visit was not answered: somebody calls, and the researcher gets what was said."""

from flows.casework.receipts import done
from flows.dates import both_calendars
from flows.identifiers import ARABIC
from flows.matters import Application, Ticket
from flows.notices import tasks
from flows.notices.record import Call
from flows.phrases import Composed, Fixed
from flows.study import researchers, visiting
from flows.tickets import answering
from flows.turn import Turn


def called(turn: Turn, application: Application, ticket: Ticket, call: Call) -> None:
    """Reached: the call is done, and the researcher offers or sets a time by what was said.

    After too many tries the researcher is told that nobody answers, and goes on with what there is.
    """
    ticket = tasks.keep(turn, ticket, call)
    if call.outcome == "reached":
        answering.end(turn, ticket, by=call.by)
        visiting.withdrawn(turn, application, call.text)
        done(turn, "visit_called", application)
        return
    if tasks.is_over(ticket):
        answering.end(turn, ticket, by=call.by)
        researchers.tell(turn, application, "staff-visit-unreached")
        done(turn, "visit_unreached", application)
        return
    day = turn.office.calendar.day_of(tasks.again(turn, ticket))
    when = Composed(both_calendars(day, ARABIC))
    done(turn, "call_again", application, ticket=Fixed(ticket.reference), day=when)
