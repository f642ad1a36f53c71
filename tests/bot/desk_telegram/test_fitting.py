"""What of a long matter stands on a card of the staff bot."""

from bot.desk.telegram.fitting import ROOM, first_that_fit, last_that_fit
from bot.desk.telegram.render import units
from flows.events import StaffActed
from storage import views
from support.desks import Desk
from support.houses import employ, talk

REST = "الباقي في مكتب الموظفين"


def test_the_newest_lines_stay_and_the_rest_is_said() -> None:
    """The order is kept; what is short enough stays whole."""
    assert last_that_fit(["١", "٢", "٣"], REST) == ["١", "٢", "٣"]
    assert last_that_fit(["١١١", "٢٢٢", "٣٣٣"], REST, room=8) == [REST, "٢٢٢", "٣٣٣"]
    assert first_that_fit(["١١١", "٢٢٢", "٣٣٣"], REST, room=8) == ["١١١", "٢٢٢", REST]
    assert last_that_fit([], REST) == []


def test_a_line_longer_than_the_card_shows_its_beginning() -> None:
    """Whatever signs it is made of: some count twice."""
    for line in ("س" * 5000, "😀" * 5000):
        rest, shown = last_that_fit(["قبلها", line], REST)
        assert rest == REST
        assert shown[:-1] in line
        assert units(shown) <= ROOM + 1


async def test_a_long_ticket_is_one_message(desk: Desk) -> None:
    """However often a person wrote, its card costs one call, with the newest words on it."""
    await employ(desk.house, "سارة", "relations_officer", 501)
    sara = desk.person(501, "سارة")
    await talk(desk.house, "السلام عليكم", "موظف", "هل الأرشيف مفتوح؟ " + "س" * 900)
    (line,) = desk.house.database.read(views.tickets)
    for n in range(8):
        answer = StaffActed(
            **desk.house.origin(),
            reference=line.reference,
            action="answer",
            by="سارة",
            text=f"الجواب {n}: " + "ج" * 900,
        )
        assert (await desk.house.handle(answer)).outcome == "done"
    before = len(sara.screen)
    await sara.sends(line.reference)
    (card,) = sara.screen[before:]
    assert "الجواب 7" in card.text
    assert "هل الأرشيف مفتوح" not in card.text
    assert REST in card.text
    assert card.buttons
