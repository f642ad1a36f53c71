"""Who applies in the bench: people with answers of their own, and what must be found saved."""

from dataclasses import dataclass
from typing import Literal, TypeVar

from bench.shortpack import short_pack
from bot.content.bundle import read_bundle
from bot.content.pack import load_pack
from flows.forms.form import Form
from flows.identifiers import ARABIC

T = TypeVar("T")

_NAMES = ("أحمد", "سالم", "خالد", "ناصر", "فهد", "ماجد", "طارق", "يوسف")
_FAMILIES = ("القحطاني", "الحربي", "الزهراني", "الغامدي", "العتيبي", "الشمري")

#: Question → how it is answered in turn: choices that exist in the form, by their names.
_CHOICES = {
    "marital_status": ("married", "single", "divorced", "widowed"),
    "case_type": ("low_income", "illness", "elderly", "debtor", "disability"),
    "housing_tenure": ("own", "rent", "family", "charity"),
}
_NEEDS = (("food", "bills"), ("cash",), ("appliances", "clothing", "school"))


@dataclass(frozen=True, slots=True)
class Act:
    """What a person does next: types a text, or presses the button with this data."""

    kind: Literal["type", "press"]
    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """How one question is answered: what is typed or chosen, and the value that this stands for."""

    said: str
    value: str


class Questionnaire:
    """The real intake form, as far as a person filling it sees it."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.paths = {one.text(ARABIC): one.path for one in form.questions if one.kind.asks}

    def path_in(self, text: str) -> str | None:
        """The question that a message asks: its label stands on a line of its own."""
        return next((self.paths[line] for line in text.split("\n") if line in self.paths), None)

    def label(self, path: str, choice: str) -> str:
        found = self.form.by_path[path].choice(choice)
        assert found is not None
        return found.label.text(ARABIC)


def read_questionnaire() -> Questionnaire:
    """The intake form of the pack that the bench serves."""
    return Questionnaire(load_pack(read_bundle(short_pack())).forms["intake"])


def replies_of(questionnaire: Questionnaire, number: int) -> dict[str, Reply]:
    """The answers of person `number`, to every question that may be asked of them."""
    names = (_pick(_NAMES, number), _pick(_NAMES, number // 8), _pick(_NAMES, number // 64 + 3))
    name = " ".join((*names, _pick(_FAMILIES, number)))
    identity = _identity(number)
    mobile = f"5{10_000_000 + number:08d}"
    needs = _pick(_NEEDS, number)
    story = f"نحتاج إلى العون في أمور البيت، والحالة رقم {number} كما وصفنا."
    replies = {
        "full_name": Reply(name, name),
        "national_id": Reply(identity, identity),
        "id_expiry": Reply(f"{13 + number % 15}/05/2031", f"2031-05-{13 + number % 15}"),
        "birth_date": Reply(f"{13 + number % 15}/08/1985", f"1985-08-{13 + number % 15}"),
        "mobile": Reply(f"0{mobile}", f"+966{mobile}"),
        "district": Reply(f"حي النسيم، قرب المسجد {number}", f"حي النسيم، قرب المسجد {number}"),
        "family_members": Reply(str(1 + number % 9), str(1 + number % 9)),
        "monthly_income": Reply(str(2000 + number % 3000), str(2000 + number % 3000)),
        "monthly_rent": Reply(str(900 + number % 700), str(900 + number % 700)),
        "health_note": Reply(f"علاج دائم، ملف {number}", f"علاج دائم، ملف {number}"),
        "story": Reply(story, story),
        "needs": Reply(
            "، ".join(questionnaire.label("needs", one) for one in needs), " ".join(needs)
        ),
    }
    for path, choices in _CHOICES.items():
        replies[path] = Reply(_pick(choices, number), _pick(choices, number))
    return replies


def is_asked(path: str, replies: dict[str, Reply]) -> bool:
    """Whether the form asks this person this question. Written out, so that it checks the form."""
    if path == "monthly_rent":
        return replies["housing_tenure"].value == "rent"
    if path == "health_note":
        return replies["case_type"].value in ("illness", "disability")
    return True


class Applicant:
    """One person, who reads what comes and answers it, from the greeting to the signature."""

    def __init__(self, questionnaire: Questionnaire, number: int) -> None:
        self.number = number
        self.replies = replies_of(questionnaire, number)
        self.given: dict[str, str] = {}  #: values by question, in the order they were asked
        self.is_done = False
        self._signed = False
        self._questionnaire = questionnaire
        self._gender = "f" if number % 2 else "m"

    @property
    def expected(self) -> dict[str, str]:
        """What must be found saved once this person has signed."""
        return {
            path: self.replies[path].value
            for path in self._questionnaire.paths.values()
            if is_asked(path, self.replies)
        }

    def begin(self) -> Act:
        return Act("type", "/start")

    def hear(self, text: str, buttons: list[str]) -> Act | None:
        """What this person does about a message; None once nothing is left to do.

        `buttons` are their data. Raises ValueError for a message no applicant could answer.
        """
        if self._signed:
            self.is_done = True
            return None
        by_value = {data.rpartition(".")[2]: data for data in buttons}
        path = self._questionnaire.path_in(text)
        if path is not None:
            reply = self.replies[path]
            self.given[path] = reply.value
            data = by_value.get(reply.said)
            return Act("press", data) if data else Act("type", reply.said)
        for value in ("sign", "-right", self._gender, "yes", "apply"):
            if value in by_value:
                self._signed = value == "sign"
                return Act("press", by_value[value])
        if "refuse" in by_value:
            return Act("type", self.replies["full_name"].said)
        raise ValueError(f"person {self.number} cannot answer: {text!r} {buttons}")


def _pick(values: tuple[T, ...], number: int) -> T:
    return values[number % len(values)]


def _identity(number: int) -> str:
    """A well-formed national ID: the last digit makes the Luhn sum end in zero."""
    digits = f"1{number:08d}"
    total = 0
    for place, digit in enumerate(map(int, digits)):
        total += digit if place % 2 else sum(divmod(digit * 2, 10))
    return f"{digits}{-total % 10}"
