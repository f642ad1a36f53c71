"""Buttons and prompts of the staff bot: everything an act needs stands in them."""

import pytest

from bot.desk.telegram.acts import YES, Act, find_reference, read_act, read_opening
from bot.desk.telegram.prompts import Prompts
from flows.identifiers import Reference
from flows.messages import MAX_BUTTON_BYTES
from support.offices import PACKS, office_of

TICKET = Reference("HAJ-T7K3M9Q")


def test_an_act_survives_the_way_through_a_button() -> None:
    """What is pressed is what was offered."""
    act = Act(TICKET, "decide", 12, ("decline", "out_of_scope"))
    assert read_act(act.data) == act


@pytest.mark.parametrize(
    "data",
    [
        "",
        "act:HAJ-7K3M9Q:decide",
        "act:haj-7k3m9q:decide:1",
        "act:HAJ-7K3M9Q:decide:one",
        "act:HAJ-7K3M9Q:decide:1:../../x",
        "act:HAJ-7K3M9Q:decide:1\nact:HAJ-7K3M9Q:decide:2",
        "open:HAJ-7K3M9Q",
    ],
)
def test_what_is_none_of_ours_is_no_act(data: str) -> None:
    """A forged button means nothing."""
    assert read_act(data) is None


def test_the_act_of_a_prompt_stands_in_its_last_line() -> None:
    """A beneficiary's words cannot take its place: above it, in its stead, or with a wrong seal."""
    prompts = Prompts("7:token")
    act = Act(TICKET, "answer", 3)
    mark = prompts.mark(act)
    assert prompts.read(f"act:HAJ-AAAAAA:close:1\nاكتبوا جوابكم\n\n\u2066{mark}\u2069") == act
    for words in (f"{mark}\nشكرًا", act.data, f"{act.data}#", f"{mark[:-1]}ه", f"{mark}0", ""):
        assert prompts.read(words) is None
    assert Prompts("8:another").read(mark) is None


def test_both_kinds_of_opening_buttons_open() -> None:
    """Those of the bot's own pages, and those under what the core sends."""
    assert read_opening("open:HAJ-T7K3M9Q") == TICKET
    assert read_opening("@HAJ-T7K3M9Q.open") == TICKET
    assert read_opening("open:x") is None


@pytest.mark.parametrize("text", ["haj-t7k3m9q", "أين وصل \u2066HAJ-T7K3M9Q\u2069؟", "HAJ-T7K3M9Q"])
def test_a_reference_is_found_in_what_staff_type(text: str) -> None:
    """In any case, within a sentence, and between isolates as it was copied."""
    assert find_reference(text) == TICKET


@pytest.mark.parametrize("text", ["", "مرحبا", "HAJ-7", "XHAJ-T7K3M9Q9999"])
def test_other_text_holds_no_reference(text: str) -> None:
    """Nothing is guessed."""
    assert find_reference(text) is None


@pytest.mark.parametrize("pack", PACKS)
def test_every_choice_of_every_pack_fits_a_button(pack: str) -> None:
    """Outcomes with reasons, and documents: within what Telegram takes, and read back the same."""
    policy = office_of(pack).policy
    choices = [(outcome, reason) for outcome in policy.outcomes for reason in policy.reasons]
    acts = [Act(TICKET, "decide", 999, pair) for pair in choices]
    acts += [Act(TICKET, "decide", 999, (outcome, YES)) for outcome in policy.outcomes]
    acts += [Act(TICKET, "verify", 999, (document,)) for document in policy.documents]
    for act in acts:
        assert len(act.data.encode()) <= MAX_BUTTON_BYTES
        assert read_act(act.data) == act


def test_what_would_not_fit_is_refused() -> None:
    """Telegram would refuse the whole message, so a longer one must not be made."""
    with pytest.raises(ValueError, match="too long"):
        Act(TICKET, "decide", 1, ("x" * 64,)).data  # noqa: B018
