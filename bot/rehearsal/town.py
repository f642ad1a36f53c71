"""The people and the staff of a season, drawn from its seed."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from bot.house import House
from bot.rehearsal import identity, manners
from bot.rehearsal.answers import Experience
from bot.rehearsal.channel import Platform
from bot.rehearsal.people import Person
from bot.rehearsal.reading import Questions
from bot.rehearsal.responding import Responder
from bot.rehearsal.sittings import is_meeting
from bot.rehearsal.staff import Habit, Worker
from bot.rehearsal.wordbook import wordbook
from flows import wishes
from flows.dossier import Filling
from flows.events import StaffAdded, StaffJoined
from flows.identifiers import Address, FileId, Role
from storage import views

#: The hours at which people write, the likelier ones more often; some cannot sleep.
HOURS = (1, 6, 7, 8, 9, 9, 10, 10, 11, 12, 13, 14, 15, 16, 16, 17, 17, 18, 18, 19, 19, 20, 21)
#: How many sit in a role that deliberates, and in any other.
SEATS, DESKS = 4, 2
SUPERIOR = 1

#: The wish to be told of what is announced.
ALERTS = "alerts"
#: How often in a season something is announced that makes people come.
ANNOUNCED = 5


class Town:
    """Draws everybody, and gives each their plans for the season."""

    def __init__(self, house: House, seed: int, start: datetime, days: int) -> None:
        self.house = house
        self.start, self.days = start, days
        self._seed = seed
        self._experience = Experience()
        self.dead: set[FileId] = set()
        # Where only children are served, whoever cares for them writes.
        serves_children = "children/child" in house.office.pack.forms["intake"].repeats
        self._usual = ("no", "guardian" if serves_children else "self")
        self._forms = {name: Questions(form) for name, form in house.office.pack.forms.items()}

    def people(self, count: int, platform: Platform) -> list[Person]:
        """So many people; they come all through the season, more at its beginning."""
        return [self._person(number, platform) for number in range(count)]

    async def staff(self) -> list[Worker]:
        """The staff register: each role has its people, each of them a chat of the staff bot."""
        policy, random = self.house.office.policy, Random(f"{self._seed}:staff")  # noqa: S311
        committee = policy.committee
        several = set(committee.members) if committee else set()
        single = {policy.referral.escalation_role}
        if committee:
            single |= {committee.chair, committee.secretary}
        workers: list[Worker] = []
        for role in policy.roles:
            count = SEATS if role in several else SUPERIOR if role in single else DESKS
            for _ in range(count):
                workers.append(await self._hire(role, len(workers), random))
        self._miss_a_meeting(workers)
        return workers

    def _miss_a_meeting(self, workers: list[Worker]) -> None:
        """To the meeting in the middle of the season nobody of the committee comes."""
        committee = self.house.office.policy.committee
        if committee is None or not committee.meeting_days:
            return
        day = (self.start + timedelta(days=self.days // 2)).date()
        while not is_meeting(committee, day):
            day += timedelta(days=1)
        for worker in workers:
            if worker.role in (committee.chair, *committee.members):
                worker.habit.missed = day

    async def _hire(self, role: Role, number: int, random: Random) -> Worker:
        house, name = self.house, f"{role} {number}"
        address = Address(f"desk:{7000 + number}")
        added = await house.handle(
            StaffAdded(f"rehearsal:add:{number}", house.now(), random.getrandbits(63), name, role)
        )
        await house.handle(
            StaffJoined(
                f"rehearsal:join:{number}",
                house.now(),
                random.getrandbits(63),
                added.data["code"],
                address,
            )
        )
        return Worker(name, role, address, self._habit(number, random), random, self.dead)

    def _habit(self, number: int, random: Random) -> Habit:
        """One of five is late with everything, and one of five is on leave for a week."""
        diligence = 0.25 if number % 5 == 2 else 0.9
        if number % 5 != 1 or self.days < 14:
            return Habit(diligence)
        first = (self.start + timedelta(days=random.randint(3, self.days - 8))).date()
        return Habit(diligence, (first, first + timedelta(days=6)))

    def _person(self, number: int, platform: Platform) -> Person:
        random = Random(f"{self._seed}:person:{number}")  # noqa: S311
        channel = "website" if random.random() < 0.1 else "telegram"
        address = Address(f"{channel}:{500_000 + number}")
        manner = manners.draw(random)
        responder = Responder(
            identity.draw(random, number + 1),
            manner,
            random,
            self._forms,
            self._experience,
            self._where(address),
            lambda: random.choice(wordbook().questions),
            self.house.now,
            self._usual,
        )
        person = Person(number, address, responder, self.house.offices.phrases)
        self._plan(person, manner, platform, random)
        return person

    def _plan(
        self, person: Person, manner: manners.Manner, platform: Platform, random: Random
    ) -> None:
        came = self._some_time(random, self._day_of_coming(random))
        person.plan(came, person.applies if manner.applies else person.asks)
        if manner.applies:
            person.plan(self._later(came, random, 2, 25), person.looks)
            if manner.corrects:
                person.plan(self._later(came, random, 0.2, 4), person.corrects)
            if random.random() < 0.12:
                person.plan(self._later(came, random, 1, 30), person.calls_staff)
            if random.random() < 0.3:
                person.plan(self._later(came, random, 0, 30), person.asks)
        policy = self.house.office.policy
        offered = [one.name for one in wishes.WISHES if one.is_offered(policy)]
        if ALERTS in offered and random.random() < 0.2:
            person.plan(self._later(came, random, 0, 6), person.wishes(ALERTS))
        for _ in range(manner.wishes):
            wish = random.choice(offered)
            person.plan(self._later(came, random, 0, 60), person.wishes(wish))
        if manner.blocks:
            person.blocks_at = self._later(came, random, 1, 20)
        if manner.dies:
            person.dies_at = self._later(came, random, 2, 40)

    def _day_of_coming(self, random: Random) -> float:
        """Half of them come when something was announced, the others on any day."""
        last = self.days * 0.85
        if random.random() < 0.5:
            return min(random.randrange(ANNOUNCED) * last / ANNOUNCED + random.expovariate(1), last)
        return random.betavariate(1, 1.6) * last

    def _some_time(self, random: Random, day: float) -> datetime:
        at = self.start + timedelta(days=int(day))
        return at + timedelta(hours=random.choice(HOURS), minutes=6 * random.randint(0, 9))

    def _later(self, at: datetime, random: Random, least: float, most: float) -> datetime:
        day = (at - self.start).days + random.uniform(least, most)
        return max(self._some_time(random, day), at + timedelta(hours=1))

    def _where(self, address: Address) -> Callable[[], tuple[str, str]]:
        """The place of the form at which somebody stands, where their message does not tell."""
        database = self.house.database

        def where() -> tuple[str, str]:
            dossier = database.read(lambda conn: views.dossier(conn, address))
            frame = dossier.conversation.frames[-1:] if dossier else ()
            if frame and isinstance(frame[0], Filling):
                return frame[0].sheet, frame[0].question
            return "", ""

        return where
