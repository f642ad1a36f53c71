"""Who a simulated person is: a name, a number and a telephone that nobody really has."""

from dataclasses import dataclass
from random import Random

from bot.rehearsal.wordbook import wordbook


@dataclass(frozen=True, slots=True)
class Identity:
    """What would tell who it is, and must therefore never stand where it does not belong."""

    name: str
    national_id: str
    mobile: str
    is_woman: bool

    @property
    def telling(self) -> tuple[str, ...]:
        """What no digest, group or alarm may hold: the name or its beginning, the numbers."""
        first = " ".join(self.name.split()[:2])
        return (self.name, first, self.national_id, self.mobile, self.mobile.removeprefix("0"))


def draw(random: Random, number: int) -> Identity:
    """The person with this number. No two have the same ID or telephone."""
    is_woman = random.random() < 0.5
    words = wordbook()
    own = random.choice(words.women if is_woman else words.men)
    name = f"{own} {_ancestors(random)}"
    return Identity(name, national_id(number), f"05{50_000_000 + number * 7:08d}", is_woman)


def relative(random: Random) -> str:
    """The name of somebody else."""
    return f"{random.choice(wordbook().men)} {_ancestors(random)}"


def _ancestors(random: Random) -> str:
    words = wordbook()
    two = (random.choice(words.men), random.choice(words.men))
    return " ".join((*two, random.choice(words.families)))


def national_id(number: int) -> str:
    """A well-formed number: its last digit makes the Luhn sum end in zero."""
    digits = f"1{number:08d}"
    total = 0
    for place, digit in enumerate(map(int, digits)):
        total += digit if place % 2 else sum(divmod(digit * 2, 10))
    return f"{digits}{-total % 10}"
