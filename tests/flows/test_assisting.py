"""Who may type for whom, over which channel; and what an attestation covers of it."""

import dataclasses
from datetime import timedelta

import pytest
from msgspec.structs import replace

from flows.assisted.entry import typist_of
from flows.assisted.standing import capacity_of, is_child, signers
from flows.assisted.taking import code_in
from flows.dossier import StaffRegister
from flows.events import StaffAdded, TextSent
from flows.identifiers import STAFF_FILE, Address, Role
from flows.intake.snapshot import is_valid
from flows.matters import Answer, Answers
from flows.office import Office
from flows.policy import Fact, Words
from flows.turn import Turn
from support.chat import FILES, SUNDAY, Chat
from support.offices import NAMES, PACKS, office_of

ENTRY = ("منيرة سعد فهد القحطاني", "1403/5/7", "1012345672", "سلة غذائية")


def _entered(**fields: object) -> Chat:
    """What an officer typed, read back."""
    chat = Chat(office_of("assisted"))
    chat.assists("سارة", **fields)  # type: ignore[arg-type]
    for label in ("أوافق", "بصيغة المؤنّث", "لي أنا"):
        chat.presses(label)
    for words in ENTRY:
        chat.types(words)
    chat.presses("كلها صحيحة")
    return chat


def _without_branch(office: Office) -> Office:
    members = tuple(replace(one, branch="") for one in office.staff)
    return Office(office.pack, office.packs, office.phrases, office.calendar, members)


def test_whoever_types_for_somebody_cannot_ask_for_their_data() -> None:
    """It is said who can and how, and not that the association does not offer it."""
    chat = Chat(office_of("sila"))
    chat.assists("سارة")
    chat.types("بياناتي")
    assert "لا يطلب البيانات إلا صاحبها" in chat.heard()


@pytest.mark.parametrize("name", PACKS)
def test_a_channel_is_used_only_where_the_policy_lists_it(name: str) -> None:
    """Rabi al-Tufula has no delegates; the other four have, and all take interviews and calls."""
    office = office_of(name)
    for channel in ("interview", "phone"):
        chat = Chat(office)
        chat.assists("سارة", channel)
        assert chat.receipt.code == "assist_begun", channel
    chat = Chat(office)
    if name == "rabi_tufula":
        chat.assists("سارة", "delegate")
        assert chat.receipt.code == "channel_not_listed"
        assert NAMES["delegate"] not in [one.name for one in office.staff]
    else:
        chat.assists(NAMES["delegate"], "delegate")
        assert chat.receipt.code == "assist_begun"


@pytest.mark.parametrize("name", [one for one in PACKS if one != "rabi_tufula"])
def test_a_delegate_types_for_a_branch(name: str) -> None:
    """Where the policy says whose delegates they are, theirs must be known."""
    chat = Chat(_without_branch(office_of(name)))
    chat.assists(NAMES["delegate"], "delegate")
    assert chat.receipt.code == "needs_branch"


def test_a_branch_stays_until_the_role_ends() -> None:
    """A fresh code keeps it; another role does not."""
    chat = Chat(office_of("assisted"))
    header = ("k", SUNDAY, 1)
    chat.handle(StaffAdded(*header, "سالم", Role("delegate"), branch="فرع الجنوب"))
    chat.handle(StaffAdded("k2", SUNDAY, 2, "سالم", Role("delegate")))
    assert _branch_of(chat) == "فرع الجنوب"
    chat.handle(StaffAdded("k3", SUNDAY, 3, "سالم", Role("relations_officer")))
    assert _branch_of(chat) == ""


def test_a_name_cannot_stand_for_two_people_in_an_address() -> None:
    """What ends a name in an address is no part of one."""
    chat = Chat(office_of("assisted"))
    chat.handle(StaffAdded("k", SUNDAY, 1, "سالم/1", Role("delegate")))
    assert chat.receipt.code == "needs_name"
    assert typist_of(Address("assist:سالم/1")) == "سالم"
    assert typist_of(Address("telegram:سالم/1")) == ""


def test_what_is_typed_says_how_by_whom_and_in_whose_words() -> None:
    """The application and each answer of it."""
    chat = _entered(said_by="هند، ابنتها", channel="phone")
    application = chat.application
    assert (application.channel, application.entered_by) == ("phone", "سارة")
    answers = application.intake.answers.values()
    assert {(one.by, one.said_by) for one in answers} == {("سارة", "هند، ابنتها")}
    assert all(one.at >= SUNDAY for one in answers)


@pytest.mark.parametrize(
    "change",
    [
        {"entered_by": "نورة"},
        {"channel": "letter"},
    ],
)
def test_a_signature_covers_who_typed(change: dict[str, str]) -> None:
    """Put another name or channel there, and it is no longer what was signed."""
    signed = _signed().application
    assert is_valid(signed)
    assert not is_valid(replace(signed, **change))


def test_a_signature_covers_whose_words_an_answer_is() -> None:
    """And how, before whom and for whom it was given."""
    signed = _signed().application
    answers = dict(signed.intake.answers)
    answers["need"] = replace(answers["need"], by="")
    assert not is_valid(replace(signed, intake=replace(signed.intake, answers=answers)))
    attestation = signed.attestation
    assert attestation is not None
    for other in ({"method": "chat"}, {"witness": ""}, {"capacity": "guardian"}, {"paper": None}):
        assert not is_valid(replace(signed, attestation=replace(attestation, **other)))


def test_a_sheet_signed_before_the_last_answer_does_not_count() -> None:
    """What was typed after the signature was not signed for."""
    chat = _entered()
    chat.passes(timedelta(days=1))
    chat.presses("تعديل إجابة")
    chat.types("٥")
    chat.types("سداد إيجار")
    chat.presses("كلها صحيحة")
    chat.acts("attest", by="سارة", name=ENTRY[0], on="2026-11-22", text="ورقة 1")
    assert chat.receipt.code == "needs_day"
    chat.acts("attest", by="سارة", name=ENTRY[0], on="2026-11-23", text="ورقة 1")
    assert chat.receipt.code == "attested"


def test_an_entry_nobody_read_back_is_not_signed_on_paper() -> None:
    """There is nothing to sign before all of it is there."""
    chat = Chat(office_of("assisted"))
    chat.assists("سارة")
    chat.presses("أوافق")
    chat.presses("بصيغة المؤنّث")
    chat.acts("attest", by="سارة", name=ENTRY[0], on="2026-11-22", text="ورقة 1")
    assert chat.receipt.code == "wrong_stage"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("730419285512", "730419285512"),
        ("7304 1928 5512", "730419285512"),
        ("٧٣٠٤-١٩٢٨-٥٥١٢", "730419285512"),
        ("sign-730419285512", "730419285512"),
        ("/start sign-730419285512", "730419285512"),
        ("830419285512", ""),
        ("73041928551", ""),
        ("7304192855123", ""),
        ("رمزي 730419285512", ""),
        ("sign-7304", ""),
        ("", ""),
    ],
)
def test_a_code_is_read_as_people_write_it(text: str, code: str) -> None:
    """In any digits and groups, as a link brings it, and nothing else."""
    assert code_in(text) == code


def test_who_may_sign_follows_from_for_whom_it_is() -> None:
    """Oneself, or somebody with the one they stand for; for a child the guardian alone."""
    form = office_of("assisted").pack.forms["intake"]
    own = _answers(full_name="منيرة سعد فهد القحطاني")
    assert signers(form, own) == [("self", "منيرة سعد فهد القحطاني")]
    names = {"representative/representative_name": "هند خالد عمر الزهراني"}
    behalf = {**own, **_answers(applying_for="on_behalf", **names)}
    assert capacity_of(form, behalf, "هند  خالد عمر الزهراني") == "representative"
    assert capacity_of(form, behalf, "منيرة سعد فهد القحطاني") == "self"
    guardian = {**own, **_answers(applying_for="guardian", **names)}
    assert capacity_of(form, guardian, "هند خالد عمر الزهراني") == "guardian"
    assert capacity_of(form, guardian, "منيرة سعد فهد القحطاني") is None


@pytest.mark.parametrize(
    ("born", "child"), [("2008-11-23", True), ("2008-11-22", False), ("", False), ("?", False)]
)
def test_a_child_is_one_until_the_eighteenth_birthday(born: str, child: bool) -> None:
    """On the day itself they are of age."""
    chat = _entered()
    application = chat.application
    answers = {**application.intake.answers, **_answers(birth_date=born)}
    application = replace(application, intake=replace(application.intake, answers=answers))
    assert is_child(_turn(chat), application) is child


def test_a_line_that_protects_children_is_told_only_where_it_is_held() -> None:
    """A number that nobody verified is not told; a verified one comes with what it is for."""
    assert "فليتصل" not in _a_child_writes(office_of("assisted"))
    line = Words(ar="1919", en="1919")
    unverified = _with_line(Fact(value=line))
    assert "1919" not in _a_child_writes(unverified)
    told = _a_child_writes(_with_line(Fact(value=line, verified_by="منصور")))
    assert "فليتصل بهذا الرقم: 1919" in told


def _a_child_writes(office: Office) -> str:
    chat = Chat(office)
    chat.types("تقديم طلب")
    for label in ("أوافق", "بصيغة المذكّر", "لي أنا"):
        chat.presses(label)
    chat.types("سعد محمد علي الحربي")
    chat.types("2011-05-06")
    return chat.heard()


def _with_line(fact: Fact) -> Office:
    """The office of a pack that holds this fact."""
    office = office_of("assisted")
    facts = {**office.policy.facts, "child_protection_line": fact}
    policy = replace(office.policy, facts=facts)
    pack = dataclasses.replace(office.pack, policy=policy)
    return dataclasses.replace(office, pack=pack, packs={pack.hash: pack})


def _signed() -> Chat:
    chat = _entered()
    chat.acts("attest", by="سارة", name=ENTRY[0], on="2026-11-22", text="ورقة 1")
    assert chat.receipt.code == "attested"
    return chat


def _answers(**values: str) -> Answers:
    return {path: Answer(value, value, SUNDAY) for path, value in values.items()}


def _branch_of(chat: Chat) -> str:
    register = FILES.decode(chat.files[STAFF_FILE])
    assert isinstance(register, StaffRegister)
    return next(one.branch for one in register.members if one.name == "سالم")


def _turn(chat: Chat) -> Turn:
    return Turn(chat.office, chat.dossier, {}, TextSent("k", SUNDAY, 1, chat.address, ""))
