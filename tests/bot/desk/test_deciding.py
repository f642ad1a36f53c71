"""The decision on the desk: under the name of who took it, in the words of the pack."""

from collections.abc import Awaitable, Callable

import pytest

from flows.phrases import plain
from support.applying import Applied
from support.desk_matters import checklist, lacks, stored
from support.desk_page import DeskPage
from support.served_house import ServedHouse

Staff = Callable[[str, str], Awaitable[DeskPage]]


async def test_the_operator_records_who_decided(
    applied: Applied, served: ServedHouse, officer: DeskPage, operator: DeskPage
) -> None:
    """A decision stands under the name of a person, whoever typed it in."""
    await served.hire("عبدالله", "committee_member")
    await officer.act(applied.reference, "verify", **await checklist(officer, applied.reference))
    await officer.act(applied.reference, "submit")
    outcome = next(iter(served.house.office.policy.outcomes))
    answer = await operator.act(applied.reference, "decide", outcome=outcome, name="عبدالله")
    assert "سُجّل القرار" in answer.text
    application = await stored(served, applied.reference)
    decision = application.decision
    assert decision is not None
    assert decision.by == "عبدالله"
    assert decision.released_at is None
    assert application.history[-1].by == "operator"


@pytest.mark.parametrize("name", ["", "سارة", "operator", "لا أحد"])
async def test_no_decision_stands_under_the_name_of_somebody_who_may_not_decide(
    applied: Applied, served: ServedHouse, officer: DeskPage, operator: DeskPage, name: str
) -> None:
    """Nobody is chosen beforehand, and the officer is none of the list."""
    await served.hire("عبدالله", "committee_member")
    await officer.act(applied.reference, "verify", **await checklist(officer, applied.reference))
    await officer.act(applied.reference, "submit")
    answer = await operator.act(applied.reference, "decide", outcome="accept", name=name)
    assert answer.status_code == 422
    assert "اختاروا اسم من اتخذ القرار" in answer.text
    assert (await stored(served, applied.reference)).decision is None


async def test_an_unfinished_decision_is_told_in_the_words_of_the_form(
    applied: Applied, served: ServedHouse, officer: DeskPage, staff: Staff
) -> None:
    """No code of the pack is shown, and what was typed is kept."""
    member = await staff("هند", "secretary")
    await officer.act(applied.reference, "verify", **await checklist(officer, applied.reference))
    await officer.act(applied.reference, "submit")
    policy = served.house.office.policy
    declined = next(name for name, one in policy.outcomes.items() if one.needs_reason)
    title = policy.outcomes[declined].title.ar
    nothing = await member.act(applied.reference, "decide")
    assert "اختاروا القرار." in nothing.text
    answer = await member.act(applied.reference, "decide", outcome=declined, text="نعتذر منكم")
    assert answer.status_code == 422
    assert [plain(one) for one in lacks(answer.text)] == [
        f"اختاروا من القائمة سبب القرار «{title}»."
    ]
    assert "نعتذر منكم" in answer.text
    banner = answer.text.partition('class="banner refused"')[2].partition("</div>")[0]
    assert not [code for code in policy.reasons if code in banner]
    [reason, *_] = policy.reasons
    answer = await member.act(applied.reference, "decide", outcome=declined, reason=reason)
    assert "عبارة واضحة" in answer.text
    assert (await stored(served, applied.reference)).decision is None
