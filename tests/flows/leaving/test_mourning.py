"""After the news of a death nothing rings at the door of the house; what staff say goes through."""

from datetime import timedelta

import pytest

from flows.effects import Say, Silence
from flows.leaving.ending import UNASKED
from flows.mentions import mentions
from support.chat import Chat
from support.decided import decided, signed
from support.offices import office_of

NEWS = (
    "توفى الوالد",
    "توفي الوالد البارحة",
    "والدي توفى الله يرحمه",
    "توفيت الوالدة أمس",
    "المستفيد توفى",
    "صاحبة الطلب ماتت",
    "انتقل إلى رحمة الله",
    "أبوي الله يغفر له توفى",
)
NO_NEWS = (
    "توفى زوجي قبل خمس سنوات",
    "متى أستلم المساعدة",
    "مات الكهرباء في البيت",
    "والدي مريض",
    "أبي أعرف وش صار على طلبي",
    "شهادة الوفاة عندي",
)


@pytest.mark.parametrize("words", NEWS)
def test_news_is_heard_however_it_is_written(words: str) -> None:
    """Everything stops at once, and staff are asked to find out."""
    chat = signed()
    chat.types(words)
    assert chat.dossier.mourning is not None
    assert "عظّم الله أجركم" in chat.heard()
    assert chat.tickets()[-1].topic == "death"
    silenced = {(one.about, one.purposes) for one in chat.effects if isinstance(one, Silence)}
    assert (chat.application.reference, UNASKED) in silenced


@pytest.mark.parametrize("words", NO_NEWS)
def test_other_words_are_none(words: str) -> None:
    """Nobody is declared dead by a word of the trade, or by an old story."""
    chat = signed()
    chat.types(words)
    assert chat.dossier.mourning is None
    assert not [one for one in chat.tickets() if one.topic == "death"]


def test_words_are_found_whole_and_in_any_spelling() -> None:
    """With «and» written onto them too, and never as a part of another word."""
    phrases = office_of("short").phrases
    assert mentions(phrases, "death-verbs", "ثم وتوفّى بعدها")
    assert not mentions(phrases, "death-verbs", "ماتور السيارة")


def test_nothing_of_itself_is_sent_whatever_staff_do_and_time_brings() -> None:
    """A return, a decision, reminders for sixty days: the family reads none of it."""
    chat = signed()
    chat.types("توفى الوالد")
    before = len(chat.said)
    chat.acts("return", chat.application.reference, "سارة", text="نحتاج إلى عقد الإيجار")
    chat.passes(timedelta(days=60))
    sent = [one for one in chat.said[before:] if one.to == chat.address]
    assert sent == []


def test_a_decision_of_before_is_not_sent_again_on_the_next_words() -> None:
    """Whoever writes is answered, and is not handed the decision of the dead."""
    chat = decided()
    chat.types("توفيت الوالدة")
    chat.does("block")
    before = len(chat.said)
    chat.types("السلام عليكم")
    own = [one for one in chat.said[before:] if one.to == chat.address]
    assert [one.purpose for one in own] == ["answer"]


def test_what_staff_say_reaches_the_family() -> None:
    """An answer by a person is no automatic message."""
    chat = signed()
    chat.types("توفى الوالد")
    chat.types("موظف")
    chat.types("كيف نكمل طلب الوالدة؟")
    talk = next(one for one in chat.tickets() if one.topic == "inquiry")
    before = len(chat.said)
    chat.acts("answer", talk.reference, "سارة", text="رحمه الله، نسجّلها متى شئتم.")
    assert any(one.to == chat.address for one in chat.said[before:])


def test_the_clocks_of_the_staff_go_on() -> None:
    """What the policy owes is owed still: they are told of what is late."""
    chat = signed()
    chat.types("توفى الوالد")
    before = len(chat.said)
    chat.passes(timedelta(days=20))
    told = {str(one.to) for one in chat.said[before:]}
    assert "desk:relations_officer" in told


def test_once_confirmed_every_clock_has_ended() -> None:
    """Who told it and what was seen are kept; nothing is left that could ring."""
    chat = signed()
    chat.types("توفى الوالد")
    reference = chat.application.reference
    receipt = chat.acts(
        "deceased", reference, "سارة", fields={"told": "ابنه", "proof": "شهادة وفاة"}
    )
    assert receipt.outcome == "done"
    assert chat.application.stage == "deceased"
    assert chat.tickets()[-1].stage == "closed"
    left = [one for one in chat.wakes.values() if one.reference == reference]
    assert [one.subject for one in left if not one.subject.startswith("documents")] == []
    before = len(chat.said)
    chat.passes(timedelta(days=400))
    assert [one for one in chat.said[before:] if one.to == chat.address] == []


def test_the_heirs_own_application_goes_its_way() -> None:
    """What the family begins afterwards, in the same chat, is answered and reminded of."""
    chat = signed()
    chat.types("توفى الوالد")
    old = chat.application.reference
    chat.acts("deceased", old, "سارة", fields={"told": "ابنه", "proof": "شهادة وفاة"})
    chat.passes(timedelta(hours=1))
    chat.types("تقديم طلب")
    _press_if_shown(chat, "لشخص آخر")
    fresh = [one for one in chat.stored() if one.reference != old and one.stage == "draft"]
    assert fresh
    before = len(chat.said)
    chat.passes(timedelta(days=5))
    assert [one for one in chat.said[before:] if one.to == chat.address]


def test_an_answer_in_a_form_is_an_answer() -> None:
    """The story of a need tells of deaths; the form goes on, and nothing is stopped."""
    chat = Chat(office_of("short"))
    chat.types("تقديم طلب")
    chat.presses("أوافق")
    chat.presses("بصيغة المؤنّث")
    chat.types("توفى الوالد أمس")
    assert chat.dossier.mourning is None
    assert chat.tickets() == []


def _press_if_shown(chat: Chat, label: str) -> None:
    newest: Say = chat.said[-1]
    if label in [button.label for button in newest.message.buttons]:
        chat.presses(label)
