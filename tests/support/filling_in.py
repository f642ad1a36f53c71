"""Someone who fills in a form in the talk: straight through, or the way that people really do."""

import itertools
from dataclasses import dataclass
from datetime import timedelta

from flows.dossier import Attesting, Filling, Inquiring, Reviewing
from flows.forms.sheets.changing import sealed
from flows.forms.sheets.instance import instance_of
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from flows.forms.sheets.paths import as_entry, entries_around, template_of
from flows.identifiers import ARABIC
from flows.matters import Answer, Answers
from flows.messages import Button
from support.chat import SUNDAY, Chat
from support.interrupted import Interrupted
from support.offices import office_of

#: What may be typed as an answer, by the kind of the question. Some are refused by some forms.
TYPED = {
    "text": ["سارة", "علي بن سعد", "دواء 3"],
    "full_name": ["محمد علي حسن العمري", "سارة أحمد سعد القرني"],
    "national_id": ["1012345672", "2100000005"],
    "mobile": ["0551234567", "+966509876543"],
    "integer": ["3", "0", "9", "1", "17", "40"],
    "time": ["4 العصر"],
    "dateTime": ["2026-11-20 15:00"],
    "barcode": ["A-1234"],
    "decimal": ["2.5", "4"],
    "money": ["4500", "0", "120"],
    "date": ["1990-02-28", "2031-01-01", "1450/1/1"],
    "geopoint": ["21.5433 39.1728 0 0"],
    "range": ["4", "1"],
    "acknowledge": ["موافق"],
    "short_address": ["RRRD2929"],
    "iban": ["SA0380000000608010167519"],
}
#: What is sent where a file is asked for.
SENT = {"image": "photo.jpg", "audio": "voice.ogg", "video": "film.mp4", "file": "pages.pdf"}
#: Buttons that lead out of the form, or end it.
AWAY = ("-lost", "delete", "sign", "refuse", "person", "ask", "language", "mine", "help", "no")


@dataclass
class Applicant:
    """One person and the form of a pack."""

    chat: Chat

    @classmethod
    def of(cls, pack: str, *, crashing: bool = False) -> "Applicant":
        """Someone who stands at the first question."""
        chat = (Interrupted if crashing else Chat)(office_of(pack))
        chat.types("تقديم طلب")
        chat.presses("أوافق")
        chat.presses("بصيغة المذكّر")
        return cls(chat)

    @property
    def top(self) -> object:
        frames = self.chat.dossier.conversation.frames
        return frames[-1] if frames else None

    @property
    def sheet(self) -> OpenSheet:
        """The sheet as it is stored, at one moment for all."""
        application = self.chat.application
        form = self.chat.office.pack_of(application.pack).forms["intake"]
        return OpenSheet(form, application.intake.answers, Moment(SUNDAY))

    # What people do

    def does(self, what: str, number: int) -> None:
        """One thing, which may fit the moment or not. It changes only what it may change."""
        before, frame = self.sheet, self.top
        place = frame.question if isinstance(frame, Filling) else ""
        self._does(what, number)
        after = self.sheet
        changed = {
            path
            for path in (*before.answers, *after.answers)
            if before.answers.get(path) != after.answers.get(path)
        }
        if changed:
            assert place, f"{changed} changed while nothing was asked"
            strange = changed - self._concerned(before, place, changed)
            assert not strange, f"{strange} changed with {place}"

    def _concerned(self, sheet: OpenSheet, place: str, changed: set[str]) -> set[str]:
        """What an answer at a place may change: itself, what depends on it, and its list."""
        found = as_entry(place)
        place = found[0] if found else place
        template = template_of(place)
        near = sheet.form.dependents.get(template, frozenset()) | {template}
        lists = {repeat for repeat, _ in entries_around(place)} | {place}
        for repeat in sheet.form.repeats:
            if template_of(place) == repeat or template_of(place).startswith(f"{repeat}/"):
                near |= sheet.form.dependents.get(repeat, frozenset())
        inside = {
            path for path in changed if any(path.startswith(f"{repeat}[") for repeat in lists)
        }
        if template not in sheet.form.repeats:
            inside = set()
        return {path for path in changed if template_of(path) in near or path in lists} | inside

    def _removes(self, number: int) -> None:
        """Take an entry out: the others stay as they are, and move up."""
        frame = self.top
        repeat = frame.question if isinstance(frame, Filling) and self._is_list(frame) else ""
        rows = self._rows(repeat)
        self.chat.types(f"حذف {number}")
        if isinstance(self.top, Filling) and self.top.removing:
            self.chat.types("نعم")
            if not repeat.endswith("]"):
                del rows[number - 1]
                assert self._rows(repeat) == rows, f"entry {number} of {repeat} was not taken out"

    def _rows(self, repeat: str) -> list[dict[str, Answer]]:
        """What was answered in each entry of a list."""
        if not repeat or repeat.endswith("]"):
            return []
        sheet = self.sheet
        entries = [f"{repeat}[{one}]/" for one in range(1, sheet.entries(repeat) + 1)]
        return [
            {
                path.removeprefix(entry): answer
                for path, answer in sheet.answers.items()
                if path.startswith(entry)
            }
            for entry in entries
        ]

    def _does(self, what: str, number: int) -> None:
        if isinstance(self.top, Attesting):
            # Nothing is signed on the way.
            self.chat.types(f"تعديل {number}")
            return
        if what in ("edits-by-name", "removes") and self._is_told():
            # In free words it may be an answer as well.
            return
        match what:
            case "answers":
                self.answers(number)
            case "presses":
                self._presses(number)
            case "edits":
                self.chat.types(f"تعديل {number}")
            case "edits-by-name":
                self.chat.types(f"تعديل {self._name(number)}")
            case "opens":
                self.chat.types(str(number))
            case "removes":
                self._removes(number % 4)
            case "waits":
                self.waits()
            case "leaves":
                self.chat.types("القائمة")
                self.chat.types("تقديم طلب")
            case _:
                self.chat.types(what)

    def lists(self, entries: int) -> None:
        """Go on to the first list of the form, and add so many entries to it."""
        for number in range(80):
            frame = self.top
            if not isinstance(frame, Filling):
                return
            if not self._is_list(frame):
                self.answers(number)
                self.waits()
            elif self.sheet.entries(frame.question) >= entries and "[" not in frame.question:
                return
            else:
                self.chat.types("هذا كل شيء" if "[" in frame.question else "إضافة")

    def answers(self, number: int) -> None:
        """Answer what is asked, in one of the ways that its kind knows; or get back to that."""
        frame = self.top
        if not isinstance(frame, Filling):
            away = frame is None or isinstance(frame, Inquiring)
            self.chat.types("تقديم طلب" if away else f"تعديل {number}")
            return
        if self._is_list(frame):
            lists = ("إضافة", "هذا كل شيء", str(number % 4), "إضافة", "رجوع")
            if number % 3 == 2:
                self._removes(1 + number % 2)
            else:
                self.chat.types(lists[number % 5])
            return
        question = self.sheet.question(frame.question)
        if question.choices:
            name = question.choices[number % len(question.choices)].name
            names = [one.name for one in question.choices]
            if question.kind.name == "rank":
                at = number % len(names)
                name = "، ".join((*names[at:], *names[:at]))
            self.chat.types(name)
        elif question.kind.takes == "upload":
            self.chat.sends(SENT[question.kind.name])
        else:
            ways = TYPED[question.kind.name]
            self.chat.types(ways[number % len(ways)])
            if number % 2:
                self.waits()

    def waits(self) -> None:
        """Long enough for a tale to be over."""
        self.chat.passes(timedelta(seconds=5))

    def finish(self) -> None:
        """Answer what is open still, confirm all, and stand at the signature."""
        for number in itertools.count():
            assert number < 600, f"no end in sight at {self.top}"
            frame = self.top
            if isinstance(frame, Attesting):
                return
            if frame is None:
                self.chat.types("تقديم طلب")
            elif isinstance(frame, Reviewing) and not frame.listing:
                self._press_value("-right")
            elif isinstance(frame, Filling) and not self._is_list(frame):
                self.answers(number)
            elif isinstance(frame, Filling) and not frame.question.endswith("]"):
                self.chat.types("هذا كل شيء")
            else:
                self.chat.types("رجوع")
            self.waits()

    def repeats(self, answers: Answers) -> None:
        """Go straight through, giving these answers at these places."""
        while isinstance(frame := self.top, Filling):
            repeat = self.sheet.repeat(frame.question)
            if repeat is not None:
                wanted = int(answers[frame.question].value.rstrip("+"))
                is_more = self.sheet.entries(frame.question) < wanted
                self.chat.types("إضافة" if is_more else "هذا كل شيء")
                continue
            self._gives(frame, answers[frame.question])
            assert self.top != frame, f"{answers[frame.question]} is not taken at {frame.question}"
        assert isinstance(self.top, Reviewing)

    # What comes of it

    def given(self) -> Answers:
        """The person's own answers that count, the numbers of entries among them."""
        sheet = self.sheet
        return {spot.path: sheet.answers[spot.path] for spot in sheet.spots()}

    def submission(self) -> tuple[dict[str, str], str]:
        """What would be submitted: values by place, and the XML instance."""
        sheet = self.sheet
        answers = sealed(sheet)
        scope = sheet.with_(answers).scope
        values = {path: answer.value for path, answer in answers.items()}
        return values, instance_of(sheet.form, scope, instance_id="uuid:1")

    # Within

    def _gives(self, frame: Filling, answer: Answer) -> None:
        question = self.sheet.question(frame.question)
        if not answer.value:
            self.chat.types("تخطي")
        elif question.choices:
            self.chat.types("، ".join(answer.value.split()))
        else:
            self.chat.types(answer.value)
        self.waits()
        after = self.top
        if isinstance(after, Filling) and after.question == frame.question and after.offered:
            self._press_value("=0")

    def _is_list(self, frame: Filling) -> bool:
        form = self.sheet.form
        return frame.question.endswith("]") or template_of(frame.question) in form.repeats

    def _is_told(self) -> bool:
        frame = self.top
        if not isinstance(frame, Filling) or self._is_list(frame):
            return False
        return self.sheet.question(frame.question).kind.name == "text"

    def _name(self, number: int) -> str:
        questions = self.sheet.form.questions
        return questions[number % len(questions)].text(ARABIC)

    def _buttons(self) -> tuple[Button, ...]:
        said = (one.message for one in reversed(self.chat.said) if one.to == self.chat.address)
        return next(said).buttons

    def _presses(self, number: int) -> None:
        buttons = [one for one in self._buttons() if one.id.partition(".")[2] not in AWAY]
        if buttons and not isinstance(self.top, Attesting):
            self.chat.presses_id(buttons[number % len(buttons)].id)

    def _press_value(self, value: str) -> None:
        button = next(one for one in self._buttons() if one.id.partition(".")[2] == value)
        self.chat.presses_id(button.id)
