"""Where a round of votes stands, as the page of an application says it: how many, never how."""

from bot.desk.lines import Clerk
from flows.matters import Application


def round_notes(application: Application, clerk: Clerk) -> list[str]:
    """How many have voted, and who has no vote. What each said stands in the minutes alone."""
    if application.stage != "committee" or not application.rounds:
        return []
    open_one = application.rounds[-1]
    seated = [seat.name for seat in open_one.seats]
    declared = {one.name for one in application.conflicts}
    studied = {application.research.researcher, application.research.reported_by}
    recused = [name for name in seated if name in declared | studied]
    voted = [vote for vote in open_one.votes if vote.name not in recused]
    notes = [clerk.say("desk-round", count=len(voted), seats=len(seated) - len(recused))]
    if recused:
        notes.append(clerk.say("desk-round-recused", names="، ".join(recused)))
    return notes
