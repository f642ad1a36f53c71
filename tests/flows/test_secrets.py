"""What must not be kept is recognised, and what people may write is let through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from flows.advance import advance
from flows.dossier import Dossier, HandingOver
from flows.effects import Destroy
from flows.events import (
    AssistBegun,
    AttachmentSent,
    DocumentSeen,
    StaffActed,
    TextSent,
    WordsWithheld,
)
from flows.identifiers import Address, FileId, Reference
from flows.secrets import CODE_FOLLOWS_WITHIN, WITHHELD, screened, speaks_of_code, withheld
from flows.uploads import Upload
from support.doors import NOON, SARA
from support.offices import office_of

CARDS = [
    "4111111111111111",
    "4111 1111 1111 1111",
    "٤١١١-١١١١-١١١١-١١١١",
    "5555555555554444",
    "378282246310005",
    "4222222222222",
    "6011111111111117",
    "2223003122003222",
    "رقمها 5105 1051 0510 5100 وتنتهي 12/27 ورمزها 123",
    "4111\n1111\n1111\n1111",
    "٤١١١  ١١١١  ١١١١  ١١١١",
    "4111 – 1111 – 1111 – 1111",
    "4111/1111/1111/1111 12/27",
    "4111، 1111، 1111، 1111",
    "بطاقتي4111111111111111",
    "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
    "41 11 11 11 11 11 11 11",
    "3782 822463 10005",
]
LET_THROUGH = [
    "SA0380000000608010167519",
    "SA03 8000 0000 6080 1016 7519",
    "sa03-8000-0000-6080-1016-7519",
    "0380 0000 0060 8010 1675 19",
    "1012345672",
    "٢١٠٠٠٠٠٠٠٥",
    "0551234567",
    "00966512345678",
    "+966 51 234 5678",
    "HAJ-7K3M9Q",
    "4111111111111112",
    "310123456789",
    "4500",
    "نسيت كلمة المرور",
    "كلمة المرور نسيتها من سنة 2024",
    "لا يصلني رمز التحقق",
    "وصلني رمز التحقق على جوالي 0551234567",
    "جوالي 0551234567 وجوال زوجي 0561234567",
    "رمزي البريدي 12345",
    "7304 1928 5512",
    "رمز التوثيق 7304 1928 5512",
    "الرمز 7304 1928 5512",
    "الرمز البريدي 24231",
    "4380 0000 0060 8010 1675 19",
    "1 2 3 4 5 6 7 8",
    "كلمة السر تخص ولدي abc",
    "ما هو الرقم السري",
    "what is a password",
]
CODES = [
    "رمز التحقق 1234",
    "رمز التحقُّق: ٤٨٢٩١٣",
    "كود التفعيل هو 4829",
    "482913 رمز التحقق",
    "OTP 123456",
    "123456 is your verification code, do not share it",
    "رمز التوثيق المؤقت 48-29",
    "جاني رمز 482913 من البنك",
    "الكود ٤٨٢٩",
    "رمز أبشر 482913",
    "Code: 482913",
]
PASSWORDS = [
    "كلمة المرور هي Abc12345",
    "كلمه السر: qwerty",
    "الرقم السري ١٢٣٤",
    "الرمز السري للبطاقة 4455",
    "password: sunshine",
    "my password is Sun2020",
    "CVV 123",
    "باسورد ابشر 998877",
    "كلمة المرور: abc 123456",
    "الباسورد: Abc@123",
    "الرمز السري هو ١ ٢ ٣ ٤",
    "رقمي السري ٤٤٥٥",
    "رمز المرور 482913",
]


@pytest.mark.parametrize("text", CARDS)
def test_a_card_number_is_withheld(text: str) -> None:
    """In any digits and grouping, within any words."""
    assert withheld(text) == "card"


@pytest.mark.parametrize("text", CODES)
def test_a_one_time_code_is_withheld(text: str) -> None:
    """A short number near the words that name it."""
    assert withheld(text) == "code"


@pytest.mark.parametrize("text", PASSWORDS)
def test_a_password_is_withheld(text: str) -> None:
    """What follows its name, unless that is an ordinary word."""
    assert withheld(text) == "password"


@pytest.mark.parametrize("text", LET_THROUGH)
def test_what_a_form_asks_for_is_let_through(text: str) -> None:
    """IDs, IBANs, telephones, references, deeds, years, our own codes, and plain questions."""
    assert withheld(text) is None


def test_numbers_of_many_people_are_withheld() -> None:
    """Three different ones are a list; the same one thrice is not."""
    assert withheld("0551234567 0561234567 0571234567") == "people"
    assert withheld("0551234567، +966551234567، ٠٥٥١٢٣٤٥٦٧") is None


def test_only_what_was_said_before_makes_a_bare_number_a_code() -> None:
    """Four to eight digits within ten minutes of words that speak of a code."""
    spoke = _dossier()
    assert _screened("482913", spoke) == "code"
    assert _screened("48 29 13", spoke) == "code"
    assert _screened("123", spoke) is None
    assert _screened("0551234567", spoke) is None
    assert _screened("دخلي 4500 ريال", spoke) is None
    late = replace(spoke, spoke_of_code_at=NOON - 2 * CODE_FOLLOWS_WITHIN)
    assert _screened("482913", late) is None
    silent = replace(spoke, spoke_of_code_at=None)
    assert _screened("482913", silent) is None


def test_our_own_code_may_be_typed_where_it_is_awaited() -> None:
    """The typist writes the code as the person says it."""
    spoke = _dossier()
    frames = (HandingOver(Reference("SIL-7K3M9Q"), spoken=True),)
    talk = type(spoke.conversation)(1, frames)
    assert _screened("482913", replace(spoke, conversation=talk)) is None


def test_a_caption_is_words_too() -> None:
    """What stands under a picture is looked at like anything else."""
    sent = AttachmentSent("k", NOON, 1, SARA, "photo", "رمز التحقق 1234")
    assert screened(None, sent) == WordsWithheld("k", NOON, 1, SARA, "code")


def test_a_picture_goes_with_the_words_under_it() -> None:
    """It may well show the same card."""
    photo = Upload("u1", "image", "jpg", size=9)
    sent = AttachmentSent("k", NOON, 1, SARA, "photo", "4111 1111 1111 1111", photo)
    kept = screened(None, sent)
    assert kept == WordsWithheld("k", NOON, 1, SARA, "card", upload=photo)
    office = office_of("assisted")
    outcome = advance(office, _dossier(), {}, kept)
    assert Destroy(("u1",), "withheld") in outcome.effects


def test_an_act_of_staff_that_holds_a_secret_is_no_act() -> None:
    """Whatever they typed is gone; numbers of many people may stand in what staff write."""
    act = StaffActed("k", NOON, 1, Reference("SIL-7K3M9Q"), "answer", "سارة", reason="r", on="d")
    seen = (DocumentSeen("lease", where="4111 1111 1111 1111"),)
    for bad in (
        replace(act, text="بطاقتها 4111 1111 1111 1111"),
        replace(act, reason="رمز التحقق 1234"),
        replace(act, name="كلمة السر: qwerty"),
        replace(act, documents=seen),
    ):
        kept = screened(None, bad)
        assert kept == StaffActed("k", NOON, 1, act.reference, WITHHELD, "سارة")
    many = replace(act, text="الفروع 0551234567 0561234567 0571234567")
    assert screened(None, many) == many


def test_whose_words_are_typed_is_no_place_for_a_secret() -> None:
    """The file is begun all the same, without them."""
    begun = AssistBegun("k", NOON, 1, SARA, "سارة", "interview", "ابنها 4111 1111 1111 1111")
    assert screened(None, begun) == replace(begun, said_by="")
    assert screened(None, replace(begun, said_by="ابنها")) == replace(begun, said_by="ابنها")


def test_words_that_speak_of_a_code_are_known() -> None:
    """With nothing secret in them."""
    assert speaks_of_code("وصلني رمز التحقّق")
    assert speaks_of_code("I got an OTP")
    assert not speaks_of_code("الرمز البريدي")


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    """Whatever comes, there is an answer, and the same one again."""
    assert withheld(text) == withheld(text)


def _dossier() -> Dossier:
    return Dossier(FileId("d:1"), NOON, NOON, (Address("test:1"),), spoke_of_code_at=NOON)


def _screened(text: str, dossier: Dossier) -> str | None:
    event = screened(dossier, TextSent("k", NOON, 1, SARA, text))
    return event.why if isinstance(event, WordsWithheld) else None
