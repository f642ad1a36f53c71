"""Attend to what one person sent to the staff bot: read it, pass acts through the door, answer."""

import re
from dataclasses import dataclass

from bot.desk.apart import is_away, mourning_line
from bot.desk.codes import read_code
from bot.desk.lines import Clerk
from bot.desk.telegram.acts import Act, find_reference, read_act, read_opening
from bot.desk.telegram.page import Page
from bot.desk.telegram.pages import Pages
from bot.desk.telegram.prompts import Prompts
from bot.desk.telegram.steps import act_event, next_step
from bot.house import House
from bot.web.limits import Allowance
from flows.dossier import StaffMember
from flows.events import OfficeActed, StaffJoined
from flows.forms.understanding.folding import clean, fold
from flows.identifiers import ARABIC, VERSIONS_FILE, Address, Reference
from flows.matters import AnyMatter
from flows.messages import Button
from flows.office import Office
from flows.phrases import Fixed, plain
from flows.redress.barring import may_see
from storage import views
from storage.behind import Behind, read_behind

_START = re.compile(r"/start(?:@\w+)?(?:\s+(?P<payload>\S+))?\s*")
_QUEUE = re.compile(r"/queue(?:@\w+)?\s*")
_QUEUE_BUTTON = "queue"
#: Begins the button that acknowledges a version of the policy.
VERSION = "version:"
#: Wrong codes that one person may send at once, and how many more in a second.
_WRONG_CODES, _FORGIVEN = 5, 5 / 3600


@dataclass(frozen=True, slots=True)
class Seat:
    """A member of staff who is being attended to, with what is shown to them."""

    member: StaffMember
    office: Office
    pages: Pages


class Attendant:
    """Answers the private chats of the staff bot. Every button says all; nothing is remembered but
    how many wrong codes came from whom.
    """

    def __init__(self, house: House, token: str) -> None:
        self._house = house
        self._prompts = Prompts(token)
        self._wrong = Allowance(_WRONG_CODES, _FORGIVEN)

    def say(self, id: str) -> str:
        """A wording that is the same for everybody."""
        return plain(self._house.say(id))

    async def hear(self, user: int, key: str, text: str, quoted: str = "") -> Page:
        """Someone wrote; `quoted` is the text of our own message that they replied to."""
        seat = await self._seat(user)
        if seat is None:
            return await self._join(user, key, text)
        if (act := self._prompts.read(quoted)) is not None:
            # A sticker or a voice note says nothing, so the question stands.
            return await self._do(seat, key, act, text) if clean(text) else seat.pages.prompt(act)
        start = _START.fullmatch(text)
        if start or _QUEUE.fullmatch(text) or self._asks_for_queue(seat, text):
            return await self._queue(seat)
        reference = find_reference(text)
        return await self._open(seat, reference) if reference else _help(seat)

    async def press(self, user: int, key: str, data: str) -> Page:
        """Someone pressed a button, which may be old or forged."""
        seat = await self._seat(user)
        if seat is None:
            return self._stranger()
        if data == _QUEUE_BUTTON:
            return await self._queue(seat)
        if (reference := read_opening(data)) is not None:
            return await self._open(seat, reference)
        if data.startswith(VERSION):
            return await self._acknowledge(seat, key, data.removeprefix(VERSION))
        act = read_act(data)
        return await self._advance(seat, key, act) if act is not None else _help(seat)

    async def _seat(self, user: int) -> Seat | None:
        """The member of staff whose chat this is, if it is one's."""
        staff = await self._house.database.aread(views.staff)
        address = Address(f"desk:{user}")
        member = next((one for one in staff if one.address == address), None)
        return self._seat_of(member, self._house.offices(staff)) if member else None

    def _seat_of(self, member: StaffMember, office: Office) -> Seat:
        clerk = Clerk(office, self._house.now())
        return Seat(member, office, Pages(office, clerk, self._prompts))

    async def _join(self, user: int, key: str, text: str) -> Page:
        """Take a one-time code in. Anything else, a wrong code too, learns nothing of the desk."""
        start = _START.fullmatch(text)
        code = read_code((start["payload"] or "") if start else text)
        if not code or not self._wrong.has(str(user)):
            return self._stranger()
        receipt = await self._house.handle(
            StaffJoined(**self._house.origin(key), code=code, address=Address(f"desk:{user}"))
        )
        if receipt.outcome != "done":
            self._wrong.take(str(user))
            return self._stranger()
        seat = await self._seat(user)
        return Page(receipt.text, (_queue_row(seat),) if seat else ())

    def _stranger(self) -> Page:
        return Page(self.say("staffbot-stranger"))

    async def _acknowledge(self, seat: Seat, key: str, version: str) -> Page:
        """They have read a version of the policy."""
        event = OfficeActed(
            **self._house.origin(key),
            file=VERSIONS_FILE,
            action="acknowledge",
            by=seat.member.name,
            fields={"version": version},
        )
        return Page((await self._house.handle(event)).text, (_queue_row(seat),))

    async def _queue(self, seat: Seat) -> Page:
        role = seat.member.role
        lines = await self._house.database.aread(lambda conn: views.queue(conn, role))
        return seat.pages.queue(lines)

    async def _open(self, seat: Seat, reference: Reference) -> Page:
        found = await self._find(seat, reference)
        if found is None:
            return _unknown(seat, reference)
        seat, matter, behind = found
        mourning = mourning_line(behind, matter, Clerk(seat.office, self._house.now()))
        return seat.pages.matter(seat.member, matter, mourning)

    async def _advance(self, seat: Seat, key: str, act: Act) -> Page:
        found = await self._find(seat, act.reference)
        if found is None:
            return _unknown(seat, act.reference)
        seat, matter, _ = found
        step = next_step(act, matter, seat.office.policy, seat.pages)
        return step if isinstance(step, Page) else await self._do(seat, key, step)

    async def _find(
        self, seat: Seat, reference: Reference
    ) -> tuple[Seat, AnyMatter, Behind] | None:
        """The matter, the seat with the version of the pack that it began under, and its file."""
        matter = await self._house.database.aread(lambda conn: views.matter(conn, reference))
        rule = seat.office.policy.roles.get(seat.member.role)
        if rule is None or not rule.may:
            # A volunteer: no matter is theirs, not even that there is one.
            return None
        if matter is None or not may_see(seat.office, seat.member.role, matter):
            return None
        behind = await self._house.database.aread(lambda conn: read_behind(conn, matter))
        about = behind.about
        packs = frozenset({about.pack}) if about is not None else frozenset()
        office = self._house.offices(seat.office.staff, packs)
        # Of those close to them staff see nothing here: the page says so, a chat only finds none.
        if is_away(office, behind, seat.member.name):
            return None
        return self._seat_of(seat.member, office), matter, behind

    async def _do(self, seat: Seat, key: str, act: Act, text: str = "") -> Page:
        """Through the door, under the key of the update; what comes back is the receipt."""
        event = act_event(
            self._house.origin(key),
            seat.member,
            act,
            seat.office.policy,
            text,
            where=seat.pages.label("desk-check-place"),
        )
        receipt = await self._house.handle(event)
        opening = Button(f"open:{act.reference}", seat.pages.label("staffbot-open"))
        return Page(receipt.text, ((opening,), _queue_row(seat)))

    def _asks_for_queue(self, seat: Seat, text: str) -> bool:
        words = seat.office.phrases.words(ARABIC, "staffbot-words-queue")
        return fold(clean(text)) in {fold(clean(word)) for word in words}


def _help(seat: Seat) -> Page:
    text = seat.pages.say("staffbot-help", name=seat.member.name)
    return Page(text, (_queue_row(seat),))


def _unknown(seat: Seat, reference: Reference) -> Page:
    text = seat.pages.say("staffbot-unknown", reference=Fixed(reference))
    return Page(text, (_queue_row(seat),))


def _queue_row(seat: Seat) -> tuple[Button, ...]:
    return (Button(_QUEUE_BUTTON, seat.pages.label("staffbot-queue-button")),)
