"""Whatever arrives, in whatever order: an answer, never an error, and nothing wrong is stored."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.dossier import Filling
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.opensheet import OpenSheet
from flows.matters import Application
from support.chat import Chat
from support.filling_in import Applicant
from support.offices import PACKS, SHORT, office_of

#: The real forms, and those that try out everything that a form may do.
FORMS = (*PACKS, SHORT, "household", "totals")

WORDS = st.sampled_from(
    [
        "السلام عليكم", "تقديم طلب", "1", "٢", "3", "نعم", "لا", "أوافق", "رجوع", "تخطي", "حفظ",
        "تعديل", "إلغاء", "القائمة", "موظف", "مو فاهم", "طلباتي", "سؤال", "language", "الخصوصية",
        "كلها صحيحة", "محمد علي حسن العمري", "1012345672", "0551234567", "1/7/1390", "٤٥٠٠",
        "6/1/2022", "2028-01-01", "ما عندي دخل", "SA0380000000608010167519", "RRRD2929",
        "أقرّ وأوقّع", "   ", "\u202e\u2066", "<b>x</b>", "😀", "حذف", "أم محمد", "/start", "1 و 2",
        "إضافة", "هذا كل شيء", "تعديل ٢", "تعديل الاسم", "حذف ١", "كما هو",
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
    st.sampled_from(
        [
            "register",
            "verify",
            "return",
            "submit",
            "vote",
            "conclude",
            "reseat",
            "decide",
            "word",
            "release",
            "close",
        ]
    ).map(lambda action: ("acts", action)),
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
    Applicant(chat).answers(place)
    return True


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pack=st.sampled_from(FORMS), begun=st.booleans(), talk=st.lists(SAYS, max_size=50))
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
            is_more_awaited = any(getattr(frame, "gathered", ()) for frame in frames)
            heard = [say for say in chat.said[before:] if say.to == chat.address]
            assert heard or with_staff or is_more_awaited, f"«{word}» was left without an answer"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pack=st.sampled_from(FORMS), talk=st.lists(FILLS, min_size=25, max_size=45))
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
    for path, answer in OpenSheet(form, answers, Moment(chat.now)).relevant_answers().items():
        wrong = OpenSheet(form, answers, Moment(answer.at)).check(path, answer.value)
        assert wrong is None, f"{path} holds {answer.value!r}: {wrong}"
