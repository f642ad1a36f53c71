"""Go on in a talk by what is on the screen, whatever it asks: the one loop of every purpose."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from bot.rehearsal.acts import Act, Press, Rest, Send, Words
from bot.rehearsal.answers import Experience, candidates
from bot.rehearsal.identity import Identity
from bot.rehearsal.manners import Manner
from bot.rehearsal.reading import Questions, Screen
from bot.rehearsal.wordbook import wordbook
from flows.forms.form import Question
from flows.forms.sheets.paths import template_of

#: Acts after which somebody walks in circles, and the times that one screen is answered.
MOST, PATIENCE = 500, 14
#: A name or another value of the person's own, as it is shown within a message.
_SHOWN = re.compile("\u2068([^\u2069]+)\u2069")
#: A place that no message tells: asked of what is stored.
Where = Callable[[], tuple[str, str]]

_MEDIA = {
    "image": Send("photo", "image", "jpg"),
    "audio": Send("voice", "audio", "ogg"),
    "video": Send("video", "video", "mp4"),
    "file": Send("file", "pdf", "pdf"),
}


@dataclass(slots=True)
class Responder:
    """One person at their telephone. `screen` is what they saw last; others keep it up to date."""

    who: Identity
    manner: Manner
    random: Random
    forms: dict[str, Questions]
    experience: Experience
    where: Where
    asks: Callable[[], str]  #: a question of one's own, in one's own words
    now: Callable[[], datetime]
    usual: tuple[str, ...] = ("no", "self")  #: what most people choose
    screen: Screen = field(default_factory=Screen)
    heard: int = 0  #: messages so far
    stuck: list[str] = field(default_factory=list)
    _names: list[str] = field(default_factory=list)
    _entries: int = 0

    def go_on(self) -> Iterator[Act | Rest]:
        """Answer what is asked until the menu is there again, or nothing helps."""
        stops_at = self.random.randint(3, 40) if self.manner.stops else -1
        seen: dict[str, int] = {}
        for step in range(MOST):
            if step == stops_at:
                if not self.manner.returns:
                    return
                yield Rest(timedelta(days=self.random.uniform(0.5, 12)))
            screen = self.screen
            if self._is_done(screen):
                return
            times = seen[screen.text] = seen.get(screen.text, 0) + 1
            if times > PATIENCE:
                break
            chance, heard = self.random.random(), self.heard
            if chance < self.manner.mistypes:
                yield Words(self.random.choice(wordbook().garbled))
                continue
            if chance > 1 - self.manner.strays:
                yield self._stray()
                continue
            yield from self._respond(screen, times)
            if self.screen is screen and self.heard == heard:
                # Nothing came back: a person of the staff has it now.
                return
        self.stuck.append(self.screen.text)

    def _is_done(self, screen: Screen) -> bool:
        return not screen.buttons or screen.has("mine", "ask", "person")

    def _respond(self, screen: Screen, times: int) -> Iterator[Act | Rest]:
        """One step of the talk, by the buttons that it has."""
        if screen.has("yes", "no", "more"):
            yield Press(screen.id("yes" if self.random.random() < 0.97 else "no"))
        elif screen.has("m", "f", "n"):
            yield Press(screen.id("f" if self.who.is_woman else "m"))
        elif screen.has("sign"):
            yield Press(screen.id("sign"))
        elif screen.has("refuse"):
            yield Words(self._signature(times))
        elif screen.has("-right"):
            yield Press(screen.id("-right"))
        elif screen.has("done"):
            yield Press(screen.id(self._about_list(screen)))
        elif screen.has("-keep"):
            yield Press(screen.id("-keep"))
        elif screen.has("-save"):
            yield from self._fill(screen, times)
        elif screen.choices:
            yield Press(screen.id(self.random.choice(screen.choices)))
        elif screen.has("-skip") and self.random.random() < 0.3:
            yield Press(screen.id("-skip"))
        elif screen.has("-no") and times == 1:
            yield Words(self.asks())
        else:
            yield Words(self._sentence(times))

    def _fill(self, screen: Screen, times: int) -> Iterator[Act | Rest]:
        """A question of a form."""
        offered = [one for one in screen.choices if one.startswith("=")]
        if offered:
            yield Press(screen.id(offered[0]))
            return
        sheet, path = self._place(screen.text)
        question = self.forms[sheet].form.by_path.get(template_of(path)) if sheet else None
        if question is None:
            value = self.random.choice(screen.choices or ["-back"])
            yield Press(screen.id(value))
        elif question.kind.takes == "upload":
            yield self._document(screen, question)
        elif screen.choices:
            yield Press(screen.id(self._choice(screen.choices, times)))
        elif screen.has("-skip") and (times > 3 or self.random.random() < 0.5):
            yield Press(screen.id("-skip"))
        else:
            yield from self._write(question, path, screen, times)

    def _write(
        self, question: Question, path: str, screen: Screen, times: int
    ) -> Iterator[Act | Rest]:
        offers = candidates(question, path, self.who, self.random, self.now())
        order = self.experience.order(path, len(offers))
        place = order[(times - 1) % len(order)]
        if question.kind.name == "full_name" and "[" not in path:
            self._names.append(offers[place])
        yield Words(offers[place])
        taken = _asked(self.screen.text) != _asked(screen.text)
        self.experience.learn(path, place, taken=taken)

    def _place(self, text: str) -> tuple[str, str]:
        for name, questions in self.forms.items():
            path = questions.path_in(text)
            if path:
                return name, path
        return self.where()

    def _document(self, screen: Screen, question: Question) -> Act:
        instead = [one for one in ("-absent", "-inapplicable", "-skip") if screen.has(one)]
        if instead and self.random.random() < self.manner.absent:
            return Press(screen.id(self.random.choice(instead)))
        return _MEDIA.get(question.kind.name, _MEDIA["image"])

    def _choice(self, choices: list[str], times: int) -> str:
        # Most things do not apply to most people, and a no makes the way shorter.
        usual = next((one for one in self.usual if one in choices), None)
        if times == 1 and usual is not None and self.random.random() < 0.75:
            return usual
        return self.random.choice(choices)

    def _about_list(self, screen: Screen) -> str:
        if screen.has("add") and self._entries < self.manner.entries:
            self._entries += 1
            return "add"
        return "done"

    def _signature(self, times: int) -> str:
        told: list[str] = _SHOWN.findall(self.screen.text.partition("\n")[0])
        names = [*dict.fromkeys((*told, self.who.name, *self._names))]
        return names[(times - 1) % len(names)]

    def _sentence(self, times: int) -> str:
        """What is written where anything may be: words first, then figures and a telephone."""
        ways = (
            f"{self.who.name.split()[0]} {self.who.mobile}",
            self.asks(),
            self.who.mobile,
            "12",
            self.who.national_id,
            "2027-05-01",
        )
        return ways[times % len(ways)]

    def _stray(self) -> Act:
        if self.random.random() < 0.5:
            return Words(self.asks())
        things = (Send("sticker"), Send("voice", "audio", "ogg"), Send("location"))
        return self.random.choice(things)


def _asked(text: str) -> str:
    """What tells one screen from the next: its last lines, for a refusal stands above."""
    return "\n".join(text.split("\n")[-3:])
