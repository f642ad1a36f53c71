"""The committee on the desk page: a ballot, a sitting, and minutes to print."""

import re
from collections.abc import Awaitable, Callable

import pytest

from flows.phrases import plain
from support.applying import NAME, NATIONAL_ID, Applied
from support.desk_matters import checklist, lacks, stored
from support.desk_page import DeskPage
from support.served_house import ServedHouse

Staff = Callable[[str, str], Awaitable[DeskPage]]


@pytest.fixture
async def raised(applied: Applied, officer: DeskPage, staff: Staff) -> dict[str, DeskPage]:
    """The application before a committee of three and its secretary, each at a browser."""
    desks = {
        "member": await staff("عبدالله", "committee_member"),
        "other": await staff("عبدالرحمن", "committee_member"),
        "chair": await staff("عبدالعزيز", "committee_chair"),
        "secretary": await staff("هند", "secretary"),
    }
    await officer.act(applied.reference, "verify", **await checklist(officer, applied.reference))
    await officer.act(applied.reference, "submit")
    return desks


async def _sends(desk: DeskPage, action: str, **fields: str | list[str]) -> str:
    """Send a form of the committee's page. What the page says then."""
    page = await desk.see("/desk/committee")
    nonce = re.search(r'name="key" value="([\w-]+)-(?:open|sign-1)"', page)
    assert nonce is not None
    sent = {"token": await desk.token(), "key": f"{nonce[1]}-{action}", "action": action, **fields}
    answer = await desk.client.post("/desk/committee", data=sent, follow_redirects=True)
    return plain(answer.text)


async def test_a_ballot_wants_what_the_outcome_needs(
    applied: Applied, raised: dict[str, DeskPage], served: ServedHouse
) -> None:
    """A refusal is told field by field, and what was typed is kept; abstaining needs nothing."""
    member = raised["member"]
    answer = await member.act(applied.reference, "vote", outcome="decline", text="نعتذر منكم")
    assert answer.status_code == 422
    assert [plain(one) for one in lacks(answer.text)] == ["اختاروا من القائمة سبب القرار «اعتذار»."]
    assert "نعتذر منكم" in answer.text
    assert not (await stored(served, applied.reference)).rounds[-1].votes
    abstained = await member.act(applied.reference, "vote", outcome="abstain")
    assert "صوّت حتى الآن ١" in plain(abstained.text)
    assert "صوّت عضو واحد من 3." in plain(abstained.text).replace("٣", "3")


async def test_the_operator_writes_down_a_vote_under_its_members_name(
    applied: Applied, raised: dict[str, DeskPage], served: ServedHouse, operator: DeskPage
) -> None:
    """And under nobody's else: a vote is one person's."""
    nobody = await operator.act(applied.reference, "vote", outcome="accept")
    assert nobody.status_code == 422
    officer = await operator.act(applied.reference, "vote", outcome="accept", name="هند")
    assert "ليس لـ«هند» مقعد" in plain(officer.text)
    await operator.act(applied.reference, "vote", outcome="accept", name="عبدالله")
    application = await stored(served, applied.reference)
    assert [vote.name for vote in application.rounds[-1].votes] == ["عبدالله"]
    assert application.history[-1].by == "operator"


async def test_two_pages_opened_before_either_vote_both_count(
    applied: Applied, raised: dict[str, DeskPage], served: ServedHouse
) -> None:
    """A vote makes nobody's page stale; the end does."""
    forms = {
        name: await raised[name].form(applied.reference, "vote")
        for name in ("member", "other", "chair")
    }
    for name in ("member", "other"):
        answer = await raised[name].send(applied.reference, {**forms[name], "outcome": "accept"})
        assert answer.status_code == 200
    late = await raised["chair"].send(applied.reference, {**forms["chair"], "outcome": "abstain"})
    assert late.status_code == 409
    assert (await stored(served, applied.reference)).stage == "decided"


async def test_a_sitting_is_opened_filled_signed_and_printed(
    applied: Applied, raised: dict[str, DeskPage]
) -> None:
    """By the secretary; the minutes name the application and the members, and nothing of hers."""
    secretary = raised["secretary"]
    opened = await _sends(secretary, "open", present=["عبدالله", "عبدالرحمن"])
    assert "فُتحت الجلسة 1/2026" in opened
    for name in ("member", "other"):
        await raised[name].act(applied.reference, "vote", outcome="accept")
    signed = await _sends(secretary, "sign", number="1/2026")
    assert "وُقّع المحضر 1/2026" in signed
    printed = plain(await raised["member"].see("/desk/committee/1/2026"))
    for words in (applied.reference, "صوت عبدالله: قبول", "عبدالعزيز", "وقّعه هند"):
        assert words in printed
    assert re.search(r"\b[0-9a-f]{64}\b", printed)
    assert NAME not in printed
    assert NATIONAL_ID not in printed


async def test_others_find_no_committee(
    applied: Applied, officer: DeskPage, raised: dict[str, DeskPage]
) -> None:
    """Neither its page nor its minutes; and a member signs nothing."""
    await raised["member"].act(applied.reference, "vote", outcome="accept")
    await raised["other"].act(applied.reference, "vote", outcome="accept")
    for path in ("/desk/committee", "/desk/committee/1/2026"):
        assert (await officer.client.get(path)).status_code == 404
    assert "/desk/committee" not in await officer.see()
    page = await raised["member"].see("/desk/committee")
    assert "توقيع المحضر" not in page
    answer = await raised["member"].client.post(
        "/desk/committee",
        data={"token": await raised["member"].token(), "key": "k" * 24, "action": "sign"},
    )
    assert answer.status_code == 422
    unsigned = plain(await raised["secretary"].see("/desk/committee/1/2026"))
    assert "لم يُوقَّع بعد" in unsigned


async def test_what_a_sitting_decided_stands_under_the_name_of_who_stands_for_it(
    applied: Applied, raised: dict[str, DeskPage], served: ServedHouse
) -> None:
    """The secretary writes it down; the list has the members and their chair."""
    fields = {"outcome": "accept", "field.name": "عبدالعزيز"}
    alone = await raised["secretary"].act(applied.reference, "decide", **fields)
    assert "لا يقرر أحد عن اللجنة وحده" in alone.text
    fields |= {"field.present.عبدالله": "yes", "field.present.عبدالعزيز": "yes"}
    await raised["secretary"].act(applied.reference, "decide", **fields)
    application = await stored(served, applied.reference)
    assert application.decision is not None
    assert application.decision.by == "عبدالعزيز"
    assert application.history[-1].by == "هند"
