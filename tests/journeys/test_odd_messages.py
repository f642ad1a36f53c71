"""Whatever a person can send: a courteous answer, nothing stored wrong, the same question again."""

import io
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from flows.identifiers import Address
from flows.phrases import plain
from storage import views
from support.bot_api_people import Person
from support.fake_bot_api import DESK
from support.journey import Journey, converse, journey, reference_in
from support.journey_short import APPLICATION, BEGINNING, FORM, NAME, PERSONAL, SIGNING

ASKED = "السؤال ٢ من ١٣\nرقم الهوية الوطنية أو الإقامة"


@pytest.fixture
async def sila(tmp_path: Path) -> AsyncIterator[Journey]:
    """Sila at work."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as house:
        yield house


async def begin(sila: Journey, id: int = 991) -> Person:
    """A widow who has just been asked for her national ID."""
    widow = sila.person("أم خالد", id)
    await widow.starts()
    await converse(widow, *BEGINNING, *FORM[:1])
    await widow.sees(ASKED)
    return widow


def answers(sila: Journey) -> dict[str, str]:
    """What is stored of the only application."""
    (line,) = sila.house.database.read(views.applications)
    sheet = sila.stored(line.reference).intake
    return {path: answer.value for path, answer in sheet.answers.items()}


async def test_what_is_no_answer_leaves_the_conversation_where_it_was(sila: Journey) -> None:
    """Media, edits, forwards, emptiness, markup and direction marks: asked again, nothing kept."""
    widow = await begin(sila)
    past = widow.bot.inbox.past.items()
    name = next(id for id, one in past if one.get("message", {}).get("text") == NAME)
    acts: dict[str, tuple[Callable[..., Awaitable[int]], tuple[object, ...]]] = {
        "sticker": (widow.sends_sticker, ()),
        "voice": (widow.sends_voice, ()),
        "video": (widow.sends_video, ()),
        "photo with an ID as its caption": (widow.sends_photo, ("1012345672",)),
        "document": (widow.sends_document, ()),
        "location": (widow.sends_location, ()),
        "forwarded": (widow.forwards, ("1012345672",)),
        "edited": (widow.edits, (name, "اسم آخر تمامًا لشخص")),
        "5,000 characters, as Telegram sends them": (widow.sends, ("ه" * 4096,)),
        "the rest of them": (widow.sends, ("ه" * 904,)),
        "spaces": (widow.sends, ("\u00a0 \u2003\n\t ",)),
        "invisible marks": (widow.sends, ("\u202e\u2066\u200f\u2069",)),
        "markup": (widow.sends, ("<b>1</b><script>alert(1)</script>",)),
        "her own number where none is asked": (widow.shares_own_contact, ()),
        "a card without an account": (widow.shares_card, ("966551112222", "جارة")),
        "a card of somebody else": (widow.shares_contact_of, (sila.person("جارة", 992),)),
        "an old button": (widow.forges_press, ("1.yes",)),
        "a forged button": (widow.forges_press, ("@SIL-000000.register",)),
        "nonsense on a button": (widow.forges_press, ("'; DROP TABLE outbox; --",)),
    }
    for what, (act, given) in acts.items():
        await act(*given)
        (shown,) = await widow.reads()
        assert ASKED in plain(shown.text), f"{what}: {shown.text}"
        assert "جارة" not in shown.text
    assert answers(sila) == {"full_name": NAME}
    await widow.sends("1012345672")
    await widow.sees("السؤال ٣ من ١٣")


async def test_an_album_is_answered_once(sila: Journey) -> None:
    """Three photos are one thing that was sent: the answer waits for the last of them."""
    widow = await begin(sila)
    await widow.sends_album()
    assert widow.unread == []
    await sila.time_comes("2026-11-22T09:01")
    await sila.all_is_sent()
    (shown,) = await widow.reads()
    assert ASKED in plain(shown.text)


async def test_a_mobile_is_taken_from_ones_own_card_only(sila: Journey) -> None:
    """Telegram vouches for one's own number; a neighbour's card is not stored as an answer."""
    widow = await begin(sila)
    await widow.sends("1012345672")
    await converse(widow, *FORM[2:5])
    await widow.sees("رقم الجوال")
    await widow.shares_contact_of(sila.person("جارة", 992))
    await widow.sees("رقم الجوال")
    assert "mobile" not in answers(sila)
    await widow.shares_own_contact()
    await widow.sees("الحي وأقرب معلم")
    assert answers(sila)["mobile"] == f"+{widow.phone}"


async def test_a_long_story_is_read_back_whole(sila: Journey) -> None:
    """More than one message can hold: in parts, each within Telegram's limit."""
    sara = await sila.hires("سارة", "relations_officer")
    widow = await begin(sila)
    story = " ".join(f"كلمة{number}" for number in range(400))
    await widow.sends("1012345672")
    await converse(widow, *FORM[2:6], ("الحي وأقرب معلم", "قرب الجامع " * 60), *FORM[7:-1])
    await converse(widow, ("وصف الحاجة", story))
    await sila.all_is_sent()
    parts = await widow.reads(2)
    assert "هذه إجاباتكِ" in parts[0].text
    assert story in " ".join(plain(one.text) for one in parts)
    assert "كلها صحيحة" in parts[-1].buttons
    assert not any(one.buttons for one in parts[:-1])
    await widow.presses("كلها صحيحة")
    await converse(widow, *SIGNING[1:])
    reference = reference_in(await widow.sees("موقّعًا"))
    await sara.is_told("staff-application-received", reference)
    card = plain(sara.person.screen[-1].text)
    assert "الباقي في مكتب الموظفين" in card, "what a card cannot hold is read on the desk page"


async def test_buttons_of_another_persons_application_lead_nowhere(
    sila: Journey, logs: io.StringIO
) -> None:
    """Every act of an application, forged by a stranger: nothing shown, nothing changed."""
    widow = sila.person("أم خالد")
    await widow.starts()
    await converse(widow, *APPLICATION)
    reference = reference_in(await widow.sees("موقّعًا"))
    before = sila.stored(reference)
    thief = sila.person("غريب", 992)
    await thief.starts()
    await thief.reads()
    for act in ("show", "resume", "correct", "register", "seen", "reply"):
        await thief.forges_press(f"@{reference}.{act}")
        (shown,) = await thief.reads()
        assert reference not in plain(shown.text), act
        assert not any(secret in shown.text for secret in PERSONAL)
    await thief.sends("طلباتي")
    (shown,) = await thief.reads()
    assert reference not in plain(shown.text)
    assert sila.stored(reference) == before


async def test_a_stranger_in_the_staff_bot_gets_nothing_from_the_desk(sila: Journey) -> None:
    """Whatever they write or press, they read the same sentence; codes are guessed in vain."""
    widow = sila.person("أم خالد")
    await widow.starts()
    await converse(widow, *APPLICATION)
    reference = reference_in(await widow.sees("موقّعًا"))
    await sila.hires("سارة", "relations_officer")
    before = sila.stored(reference)
    stranger = sila.api.person(666, "غريب", token=DESK)
    await stranger.starts("ABCDEFGHJK")
    only = (await stranger.reads())[-1].text
    for said in ("/queue", "القائمة", reference, "AAAAAAAAAA", NAME, "/start"):
        await stranger.sends(said)
        assert (await stranger.reads())[-1].text == only
    for data in (
        "queue",
        f"open:{reference}",
        f"act:{reference}:verify:{before.revision}:yes",
        f"act:{reference}:submit:{before.revision}",
    ):
        await stranger.forges_press(data)
        assert (await stranger.reads())[-1].text == only
    await stranger.replies(f"act:{reference}:answer:{before.revision}")
    assert (await stranger.reads())[-1].text == only
    assert sila.stored(reference) == before
    staff = sila.house.database.read(views.staff)
    assert Address("desk:666") not in {one.address for one in staff}
