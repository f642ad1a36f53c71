"""What is held about a person, told to that person: their own words, veiled where a number is."""

from collections.abc import Sequence
from datetime import datetime

from flows import stages
from flows.dates import both_calendars
from flows.forms.sheets.opensheet import Spot
from flows.identifiers import channel_of
from flows.intake import naming, readback
from flows.intake.entry import shown
from flows.intake.sheets import opened
from flows.matters import Application, Ticket
from flows.messages import Message
from flows.phrases import Composed, Fixed
from flows.turn import Turn

#: Beyond this many characters another message begins.
PAGE = 3000


def tell(turn: Turn) -> None:
    """First what is held altogether; then each application with its answers, in pages."""
    dossier = turn.dossier
    channels = sorted({channel_of(address) for address in dossier.addresses})
    applications = [one for one in dossier.matters if one.kind == "application"]
    turn.say(
        "data-summary",
        since=_day(turn, dossier.opened_at),
        channels=Composed(
            "، ".join(turn.phrase("data-channel", channel=Composed(one)) for one in channels)
        ),
        applications=len(applications),
        tickets=len(dossier.matters) - len(applications),
    )
    for one in dossier.consents:
        turn.say(
            "data-consent-line",
            purpose=Composed(one.purpose),
            given=Composed("yes" if one.given else "no"),
            day=_day(turn, one.at),
        )
    pages = [page for line in dossier.matters for page in _pages(turn, turn.matter(line.reference))]
    to = getattr(turn.event, "address", None) or turn.reach()
    for page in pages:
        turn.post(to, Message(page), "answer")


def _pages(turn: Turn, matter: Application | Ticket | None) -> list[str]:
    if isinstance(matter, Ticket):
        said = [one.text for one in matter.exchanges if not one.by]
        return _cut([turn.phrase("data-ticket", reference=Fixed(matter.reference)), *said])
    if matter is None or (not matter.intake.answers and not matter.documents):
        return []
    lines = [
        turn.phrase(
            "data-application",
            reference=stages.quote(matter.reference),
            day=_day(turn, matter.opened_at),
            documents=len([one for one in matter.documents if one.kept]),
        )
    ]
    sheet = opened(turn, matter, "intake")
    for line in readback.lines_of(sheet):
        spot: Spot = line.spot
        lines.append(
            turn.phrase(
                "review-line",
                number=line.number,
                question=Composed(naming.label(turn, sheet, spot.path)),
                answer=Composed(shown(turn, sheet, spot)),
            )
        )
    return _cut(lines)


def _cut(lines: Sequence[str]) -> list[str]:
    pages, page = [], ""
    for line in lines:
        if page and len(page) + len(line) > PAGE:
            pages.append(page)
            page = ""
        page = f"{page}\n{line}" if page else line
    return [*pages, page] if page else pages


def _day(turn: Turn, at: datetime) -> Composed:
    return Composed(both_calendars(turn.office.calendar.day_of(at), turn.voice.language))
