"""Somebody who fills any form: answers as people type them, until the read-back is confirmed."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

from bot.content.formfile import FormFile
from bot.trial import Trial
from bot.trialfiles import Attachment
from flows.dossier import Filling, Reviewing
from flows.forms.form import Question
from flows.identifiers import ARABIC
from flows.messages import Button
from flows.uploads import Media, Upload

AT = datetime(2026, 11, 22, 6, tzinfo=UTC)
#: Steps after which somebody walks in circles.
MOST_STEPS = 3000
#: Entries that are added to a repeat where nothing says how many there are.
MOST_ENTRIES = 2
#: What is asked beside the form before it counts as left.
MOST_ASIDES = 20
#: Answers that are tried at one question before it counts as one that cannot be answered.
PATIENCE = 150

_WORDS = (
    "وُجدت الأسرة كما ذكرت، والبيت قديم يحتاج إلى إصلاح.",
    "كلمة",
    "نص قصير عن الحال",
    "abc",
    "Riyadh",
    "a@b.org",
    "yes",
    "0551234567",
    "12345",
)
_NUMBERS = (0, 1, 2, 3, 5, 7, 10, 12, 18, 20, 30, 50, 75, 100, 120, 500, 1990, 2020, 10000, -1)
_DAYS = (0, 1, -1, 7, -30, -400, -3000, -8000, -12000, -25000, 30, 400, 3000)
_KINDS = {
    "national_id": ("1012345672", "1000000008", "2000000006"),
    "mobile": ("0551234567",),
    "iban": ("SA0380000000608010167519",),
    "short_address": ("RRRD2929",),
    "full_name": ("محمد عبدالله سعد القحطاني", "هند بنت سعد بن علي الشهري"),
}
_MEDIA: dict[str, tuple[Media, str]] = {
    "image": ("image", "jpg"),
    "audio": ("audio", "ogg"),
    "video": ("video", "mp4"),
    "file": ("pdf", "pdf"),
}


class Stuck(Exception):
    """A question that none of the answers satisfied, or a talk without an end."""


class Left(Exception):
    """The talk has left the form, as it does for a child who is alone."""


class Filler:
    """Fills one form with answers drawn from a seed."""

    def __init__(self, file: FormFile, seed: int) -> None:
        self.trial = Trial(file, policy="", language=ARABIC, at=AT)
        self.random = Random(seed)  # noqa: S311
        self._tried: dict[str, int] = {}
        self._asides = 0

    def fill(self) -> str:
        """Answer everything, confirm, and return the submission."""
        for _ in range(MOST_STEPS):
            if self.trial.is_finished:
                return self.trial.submission()
            if self.trial.is_left:
                raise Left
            self._step()
            self.trial.messages.clear()
        raise Stuck(f"still at {self.trial.frame}")

    def _step(self) -> None:
        frame = self.trial.frame
        if isinstance(frame, Reviewing):
            self._confirm()
        elif not isinstance(frame, Filling):
            self._elsewhere()
        elif self.trial.sheet.repeat(frame.question) is not None:
            self._entries(frame.question)
        elif frame.offered:
            self.trial.press_button(self.trial.buttons[0])
        else:
            self._answer(frame.question)

    def _answer(self, path: str) -> None:
        sheet = self.trial.sheet
        question = sheet.question(path)
        tried = self._tried[path] = self._tried.get(path, 0) + 1
        if tried > PATIENCE:
            raise Stuck(f"{path}: nothing is accepted")
        skip = self._button("-skip")
        if skip is not None and (tried > PATIENCE // 2 or self.random.random() < 0.2):
            self.trial.press_button(skip)
            return
        if question.kind.takes == "upload":
            self._upload(question)
        elif question.kind.takes == "location" and self.random.random() < 0.5:
            self.trial.attach(Attachment("location", point="24.7136 46.6753 0 0"))
        elif question.choices:
            self.trial.write(self._chosen(question))
        else:
            self.trial.write(next(self._texts(question)))

    def _chosen(self, question: Question) -> str:
        """Numbers of choices, as they are counted."""
        places = list(range(1, len(question.choices) + 1))
        if question.type == "rank":
            self.random.shuffle(places)
            return " ".join(map(str, places))
        if question.type != "select_multiple":
            return str(self.random.choice(places))
        number = self.random.randint(1, min(3, len(places)))
        return " ".join(map(str, sorted(self.random.sample(places, number))))

    def _texts(self, question: Question) -> Iterator[str]:
        """Something that the question may accept."""
        kind, draw = question.kind.name, self.random
        known = _KINDS.get(kind)
        while True:
            day = (AT + timedelta(days=draw.choice(_DAYS))).date().isoformat()
            hour = f"{draw.randint(0, 23):02}:{draw.randint(0, 59):02}"
            if known:
                yield draw.choice(known)
            elif kind in ("integer", "range"):
                yield str(draw.choice((draw.choice(_NUMBERS), draw.randint(0, 20))))
            elif kind in ("decimal", "money"):
                yield str(draw.choice((draw.choice(_NUMBERS), draw.randint(0, 400) / 4)))
            elif kind == "date":
                yield day
            elif kind == "time":
                yield hour
            elif kind == "date_time":
                yield f"{day} {hour}"
            elif kind == "geopoint":
                yield "24.7136, 46.6753"
            elif kind == "acknowledge":
                yield "موافق"
            elif draw.random() < 0.3:
                yield str(draw.randint(0, 10 ** draw.randint(1, 11)))
            else:
                yield draw.choice(_WORDS)

    def _upload(self, question: Question) -> None:
        media, extension = _MEDIA.get(question.kind.name, ("image", "jpg"))
        id = f"{self.random.getrandbits(64):016x}"
        upload = Upload(id, media, extension, size=1000, sha256="0" * 64)
        kind = {"image": "photo", "audio": "audio", "video": "video"}.get(media, "file")
        self.trial.attach(Attachment(kind, upload))  # type: ignore[arg-type]

    def _entries(self, path: str) -> None:
        """Another entry now and then; then that these are all."""
        more = self._button("add")
        wanted = self.random.randint(0, MOST_ENTRIES)
        done = self._button("done") or self._button("-back")
        if more is not None and self.trial.sheet.entries(path) < wanted:
            self.trial.press_button(more)
        elif done is not None:
            self.trial.press_button(done)
        else:
            raise Stuck(f"{path}: its list cannot be left")

    def _elsewhere(self) -> None:
        """Some other thing is asked on the way, such as whether a family knows of it."""
        self._asides += 1
        if self._asides > MOST_ASIDES or not self.trial.buttons:
            raise Left
        self.trial.press_button(self.random.choice(self.trial.buttons))

    def _confirm(self) -> None:
        button = self._button("-right") or self._button("-next")
        if button is None:
            raise Stuck("the read-back cannot be confirmed")
        self.trial.press_button(button)

    def _button(self, value: str) -> Button | None:
        buttons = self.trial.buttons
        return next((one for one in buttons if one.id.partition(".")[2] == value), None)
