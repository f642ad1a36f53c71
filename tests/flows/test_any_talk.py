"""Whatever arrives, in whatever order: an answer, never an error, and nothing wrong is stored."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.dossier import Filling
from flows.forms.filling import check_answer, relevant_answers
from flows.matters import Application
from support.chat import Chat
from support.offices import PACKS, office_of

WORDS = st.sampled_from(
    [
        "السلام عليكم", "تقديم طلب", "1", "٢", "3", "نعم", "لا", "أوافق", "رجوع", "تخطي", "حفظ",
        "تعديل", "إلغاء", "القائمة", "موظف", "مو فاهم", "طلباتي", "سؤال", "language", "الخصوصية",
        "كلها صحيحة", "محمد علي حسن العمري", "1012345672", "0551234567", "1/7/1390", "٤٥٠٠",
        "6/1/2022", "2028-01-01", "ما عندي دخل", "SA0380000000608010167519", "RRRD2929",
        "أقرّ وأوقّع", "   ", "\u202e\u2066", "<b>x</b>", "😀", "حذف", "أم محمد", "/start", "1 و 2",
    ]
)  # fmt: skip
SAYS = st.one_of(
    WORDS.map(lambda word: ("says", word)),
    st.text(max_size=60).map(lambda word: ("says", word)),
    st.integers(0, 20).map(lambda place: ("presses", str(place))),
    st.sampled_from(["9999.apply", "@X.seen", "", "1.-back", "@.", "7.=3"]).map(
        lambda id: ("forges", id)
    ),
    st.sampled_from(["photo", "voice", "sticker", "location"]).map(lambda kind: ("sends", kind)),
    st.sampled_from(["phone 0551234567", "card 055", "edit x", "forward y"]).map(
        lambda what: ("does", what)
    ),
    st.sampled_from(["verify", "return", "submit", "decide", "release", "register", "close"]).map(
        lambda action: ("acts", action)
    ),
    st.integers(1, 20).map(lambda days: ("waits", str(days))),
)

ANSWERS = st.integers(0, 99).map(lambda place: ("answers", str(place)))
FILLS = st.one_of(
    ANSWERS,
    ANSWERS,
    ANSWERS,
    ANSWERS,
    st.sampled_from(["رجوع", "تخطي", "1", "٣", "كلام"]).map(lambda word: ("says", word)),
)

#: What a question of the kind may or may not accept, so that talks reach the end of a form.
FITTING = {
    "full_name": ["محمد علي حسن العمري", "سارة أحمد سعد القرني"],
    "national_id": ["1012345672", "2100000005"],
    "mobile": ["0551234567"],
    "date": ["1990-02-28", "2031-01-01", "2018-06-01", "1450/1/1"],
    "integer": ["3", "0", "9999999", "-1"],
    "decimal": ["4.5", "-2"],
    "money": ["4500", "0"],
    "short_address": ["RRRD2929"],
    "select_one": ["1", "2", "3"],
    "select_multiple": ["1 و 2", "1 و 5", "2"],
    "text": ["كلام قليل", "331"],
    "iban": ["SA0380000000608010167519"],
}


def _do(chat: Chat, what: str, word: str) -> bool:
    """Do it. Whether a person did, who must then be answered."""
    match what:
        case "says":
            chat.types(word)
        case "answers":
            return _answer(chat, int(word))
        case "presses":
            buttons = next(
                (say.message.buttons for say in reversed(chat.said) if say.to == chat.address), ()
            )
            if not buttons:
                return False
            chat.presses_id(buttons[int(word) % len(buttons)].id)
        case "forges":
            chat.presses_id(word)
        case "sends":
            chat.sends(word)
        case "does":
            chat.does(word)
        case "acts":
            if chat.matters:
                chat.acts(word, next(iter(chat.matters)), outcome="accept", text="نص")
            return False
        case "waits":
            chat.passes(timedelta(days=int(word)))
            return False
    return True


def _answer(chat: Chat, place: int) -> bool:
    """Answer the question that is asked, as someone would who knows what fits."""
    frames = chat.dossier.conversation.frames if chat.is_known else ()
    if not frames or not isinstance(frames[-1], Filling):
        return False
    form = chat.office.pack_of(chat.application.pack).forms[frames[-1].sheet]
    fitting = FITTING[form.by_path[frames[-1].question].kind.name]
    chat.types(fitting[place % len(fitting)])
    return True


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pack=st.sampled_from(PACKS), begun=st.booleans(), talk=st.lists(SAYS, max_size=50))
def test_every_message_is_answered(pack: str, begun: bool, talk: list[tuple[str, str]]) -> None:
    """Clause S1: nobody is left without an answer, unless a person of the staff is in the talk."""
    chat = Chat(office_of(pack))
    if begun:
        chat.types("تقديم طلب")
        chat.presses("أوافق")
        chat.presses("بصيغة المذكّر")
    for what, word in talk:
        before = len(chat.said)
        if _do(chat, what, word):
            frames = chat.dossier.conversation.frames
            with_staff = any(type(frame).__name__ == "Relaying" for frame in frames)
            heard = [say for say in chat.said[before:] if say.to == chat.address]
            assert heard or with_staff, f"«{word}» was left without an answer"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pack=st.sampled_from(PACKS), talk=st.lists(FILLS, min_size=25, max_size=45))
def test_only_answers_that_hold_are_stored(pack: str, talk: list[tuple[str, str]]) -> None:
    """However a form is filled, what its constraints refuse is not in it."""
    chat = Chat(office_of(pack))
    chat.types("تقديم طلب")
    chat.presses("أوافق")
    chat.presses("بصيغة المذكّر")
    for what, word in talk:
        _do(chat, what, word)
    assert chat.application.intake.answers
    _assert_answers_hold(chat, chat.application)


def _assert_answers_hold(chat: Chat, application: Application) -> None:
    """Each answer is one that its question's own kind and constraint accept on the day it came."""
    form = chat.office.pack_of(application.pack).forms["intake"]
    answers = application.intake.answers
    for path, answer in relevant_answers(form, answers, today=chat.now.date()).items():
        day = chat.office.calendar.day_of(answer.at)
        wrong = check_answer(form, form.by_path[path], answer.value, answers, today=day)
        assert wrong is None, f"{path} holds {answer.value!r}: {wrong}"
