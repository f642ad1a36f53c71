"""The same intake, written the usual way: aiogram's FSM, a handler for each question.

What is answered is durable before the next question goes out: one commit for each message, in
SQLAlchemy on SQLite with `synchronous=FULL`. The questions are those of the real form.

    python -m bench.usual_bot PORT API DATABASE
"""

import re
import sys
from collections.abc import Awaitable, Callable
from datetime import date, datetime

from aiogram import Dispatcher, F, Router
from aiogram.filters import CommandStart, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bench.applicants import Questionnaire, read_questionnaire
from bench.echo_bot import serve
from bench.usual_store import Store
from flows.forms.form import Question
from flows.identifiers import ARABIC

WELCOME = "حياكم الله في جمعيتنا. كيف نخدمكم؟"
NOTICE = "نحفظ بياناتكم لدراسة الطلب والتواصل معكم فقط. هل توافقون على تسجيلها؟"
ADDRESS = "كيف تفضلون أن نخاطبكم؟"
SIGN = "أقر بأن ما سبق من بيانات صحيح. للتوقيع نرجو كتابة الاسم الكامل كما في الهوية."
CONFIRM = "الاسم: {name}\nبالضغط على «أقر وأوقع» يرفع الطلب."
DONE = "وصلنا طلبكم برقم {number}. تدرسه اللجنة وتجدون الرد هنا."
AGAIN = "لم نتبين الجواب. نرجو كتابته كما في المثال."

#: What a question's answer must look like, by the kind of question; what is kept of it.
Reader = Callable[[str], str | None]


def read_text(text: str) -> str | None:
    return text.strip() or None


def read_number(text: str) -> str | None:
    return str(int(text)) if text.strip().isdecimal() else None


def read_name(text: str) -> str | None:
    return " ".join(text.split()) if len(text.split()) >= 4 else None


def read_identity(text: str) -> str | None:
    digits = text.strip()
    if not re.fullmatch(r"[12]\d{9}", digits):
        return None
    doubled = (sum(divmod(int(one) * 2, 10)) for one in digits[::2])
    return digits if (sum(doubled) + sum(map(int, digits[1::2]))) % 10 == 0 else None


def read_mobile(text: str) -> str | None:
    found = re.fullmatch(r"(?:\+966|0)?(5\d{8})", text.strip())
    return f"+966{found[1]}" if found else None


def read_date(text: str) -> str | None:
    try:
        found: date = datetime.strptime(text.strip(), "%d/%m/%Y")  # noqa: DTZ007
    except ValueError:
        return None
    return found.strftime("%Y-%m-%d")


READERS: dict[str, Reader] = {
    "text": read_text,
    "integer": read_number,
    "money": read_number,
    "full_name": read_name,
    "national_id": read_identity,
    "mobile": read_mobile,
    "date": read_date,
}


class UsualBot:
    """The conversation: a state and a handler for each question, and for each step around them."""

    def __init__(self, questionnaire: Questionnaire, store: Store) -> None:
        self._store = store
        self._questions = [one for one in questionnaire.form.questions if one.kind.asks]
        self._states = {one.path: State(state=f"intake:{one.path}") for one in self._questions}
        self._steps = {
            step: State(state=f"step:{step}")
            for step in ("menu", "consent", "address", "review", "name", "sign")
        }

    def router(self) -> Router:
        """Handlers in the order in which they are needed."""
        router = Router()
        router.message.register(self._greet, CommandStart())
        step = {name: StateFilter(state) for name, state in self._steps.items()}
        router.callback_query.register(self._ask_consent, step["menu"], F.data == "apply")
        router.callback_query.register(self._ask_address, step["consent"], F.data == "yes")
        router.callback_query.register(self._begin, step["address"], F.data.in_({"m", "f"}))
        for question in self._questions:
            here = StateFilter(self._states[question.path])
            if question.kind.name == "select_one":
                router.callback_query.register(self._choice_handler(question), here)
            else:
                router.message.register(self._text_handler(question), here, F.text)
        router.callback_query.register(self._ask_name, step["review"], F.data == "-right")
        router.message.register(self._ask_signature, step["name"], F.text)
        router.callback_query.register(self._sign, step["sign"], F.data == "sign")
        return router

    async def _greet(self, message: Message) -> None:
        await self._store.keep(message.chat.id, self._steps["menu"], {})
        await message.answer(WELCOME, reply_markup=_keyboard({"apply": "تقديم طلب"}))

    async def _ask_consent(self, press: CallbackQuery) -> None:
        message = await _pressed(press)
        await self._store.keep(message.chat.id, self._steps["consent"], {})
        choices = {"yes": "أوافق", "no": "لا أوافق"}
        await message.answer(NOTICE, reply_markup=_keyboard(choices))

    async def _ask_address(self, press: CallbackQuery) -> None:
        message = await _pressed(press)
        await self._store.keep(message.chat.id, self._steps["address"], {})
        choices = {"m": "بصيغة المذكر", "f": "بصيغة المؤنث"}
        await message.answer(ADDRESS, reply_markup=_keyboard(choices))

    async def _begin(self, press: CallbackQuery) -> None:
        await self._go_on(await _pressed(press), {})

    def _text_handler(self, question: Question) -> Callable[..., Awaitable[None]]:
        read = self._read_several(question) if question.choices else READERS[question.kind.name]

        async def take(message: Message, state: FSMContext) -> None:
            value = read(message.text or "")
            if value is None:
                await message.answer(AGAIN)
                return
            await self._go_on(message, {**await state.get_data(), question.path: value})

        return take

    def _choice_handler(self, question: Question) -> Callable[..., Awaitable[None]]:
        async def take(press: CallbackQuery, state: FSMContext) -> None:
            message = await _pressed(press)
            if question.choice(press.data or "") is None:
                await message.answer(AGAIN)
                return
            answers = {**await state.get_data(), question.path: press.data or ""}
            await self._go_on(message, answers)

        return take

    def _read_several(self, question: Question) -> Reader:
        names = {one.label.text(ARABIC): one.name for one in question.choices}

        def read(text: str) -> str | None:
            chosen = [names.get(part.strip()) for part in text.split("،")]
            return None if None in chosen else " ".join(one for one in chosen if one)

        return read

    async def _go_on(self, message: Message, answers: dict[str, str]) -> None:
        """Keep what was answered, then ask what comes next."""
        asked = [one for one in self._questions if _applies(one.path, answers)]
        following = next((one for one in asked if one.path not in answers), None)
        if following is None:
            await self._store.keep(message.chat.id, self._steps["review"], answers)
            lines = [f"{one.text(ARABIC)}: {answers[one.path]}" for one in asked]
            right = _keyboard({"-right": "كلها صحيحة"})
            await message.answer("\n".join(["هذه إجاباتكم:", *lines]), reply_markup=right)
            return
        await self._store.keep(message.chat.id, self._states[following.path], answers)
        place = f"السؤال {len(answers) + 1} من {len(asked)}"
        text = "\n".join((place, following.text(ARABIC), following.hint.text(ARABIC)))
        choices = {one.name: one.label.text(ARABIC) for one in following.choices}
        is_single = following.kind.name == "select_one"
        await message.answer(text, reply_markup=_keyboard(choices) if is_single else None)

    async def _ask_name(self, press: CallbackQuery, state: FSMContext) -> None:
        message = await _pressed(press)
        data = await state.get_data()
        await self._store.keep(message.chat.id, self._steps["name"], data)
        await message.answer(SIGN, reply_markup=_keyboard({"refuse": "لا أوقع الآن"}))

    async def _ask_signature(self, message: Message, state: FSMContext) -> None:
        data = await state.get_data()
        name = " ".join((message.text or "").split())
        if name != data["full_name"]:
            await message.answer(AGAIN)
            return
        await self._store.keep(message.chat.id, self._steps["sign"], data)
        choices = {"sign": "أقر وأوقع", "refuse": "لا أوقع الآن"}
        await message.answer(CONFIRM.format(name=name), reply_markup=_keyboard(choices))

    async def _sign(self, press: CallbackQuery, state: FSMContext) -> None:
        message = await _pressed(press)
        data = await state.get_data()
        number = await self._store.file(message.chat.id, data["full_name"], data)
        await message.answer(DONE.format(number=number))


def _applies(path: str, answers: dict[str, str]) -> bool:
    if path == "monthly_rent":
        return answers.get("housing_tenure") == "rent"
    if path == "health_note":
        return answers.get("case_type") in ("illness", "disability")
    return True


def _keyboard(choices: dict[str, str]) -> InlineKeyboardMarkup:
    rows = [
        [InlineKeyboardButton(text=label, callback_data=name)] for name, label in choices.items()
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)


async def _pressed(press: CallbackQuery) -> Message:
    """End the waiting sign on the button; returns the message it stands under."""
    await press.answer()
    assert isinstance(press.message, Message)
    return press.message


def main(port: int, api: str, database: str) -> None:
    store = Store(database)
    dispatcher = Dispatcher(storage=store)
    dispatcher.startup.register(store.open)
    dispatcher.include_router(UsualBot(read_questionnaire(), store).router())
    serve(dispatcher, port, api, lambda: store.commits)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], sys.argv[3])
