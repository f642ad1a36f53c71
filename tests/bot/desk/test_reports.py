"""The study at the desk: times with three pairs of fields, a report filled in on its page, and who
sees what of it."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest

from flows.phrases import plain
from support.applying import apply, press
from support.desk_matters import checklist, stored
from support.desk_page import DeskPage
from support.page import Page
from support.served_house import ServedHouse, served_house
from support.studied import studied_pack

OPINION = "أسرة تسكن بالإيجار <b>وتأخر</b> عليها ثلاثة أشهر."
REPORT: dict[str, str | list[str]] = {
    "field.study_way": ["visit", "call"],
    "field.study_day": "2026-11-20",
    "field.met": "applicant",
    "field.members_found": "5",
    "field.house_state": "fair",
    "field.lacking": ["fridge", "beds"],
    "field.income_found": "3500",
    "field.declared": "same",
    "field.needs_found": "rent",
    "field.urgency": "now",
    "field.recommendation": "support",
    "field.opinion": OPINION,
}


@dataclass(frozen=True)
class Studied:
    """An application in its study, and the researcher at the desk."""

    house: ServedHouse
    person: Page
    researcher: DeskPage
    reference: str
    browsers: AsyncExitStack

    @property
    def path(self) -> str:
        """The page of the report."""
        return f"/desk/matters/{self.reference}/study"

    async def at_desk(self, name: str, role: str) -> DeskPage:
        """Another member of staff, signed in."""
        desk = DeskPage(await self.browsers.enter_async_context(self.house.browser()))
        await desk.enter(await self.house.hire(name, role))
        return desk

    async def sends(self, **fields: str | list[str]) -> str:
        """The report as the page sends it; the page that follows."""
        page = await self.researcher.see(self.path)
        hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', page))
        data = {**hidden, **fields}
        answer = await self.researcher.client.post(self.path, data=data, follow_redirects=True)
        return unescape(answer.text)


@pytest.fixture
async def studied(tmp_path: Path) -> AsyncIterator[Studied]:
    """Applied over HTTP, matched, and handed to the study."""
    pack = studied_pack(tmp_path / "pack")
    async with served_house(tmp_path, pack) as house, AsyncExitStack() as browsers:
        person = Page(await browsers.enter_async_context(house.browser()))
        await person.load()
        reference = await apply(person)
        researcher = DeskPage(await browsers.enter_async_context(house.browser()))
        await researcher.enter(await house.hire("نورة", "social_research_officer"))
        await researcher.act(reference, "verify", **await checklist(researcher, reference))
        page = await researcher.see(f"/desk/matters/{reference}")
        assert "الرفع إلى الدراسة الاجتماعية" in plain(page)
        await researcher.act(reference, "submit")
        yield Studied(house, person, researcher, reference, browsers)


async def test_three_times_are_offered_from_three_pairs_of_fields(studied: Studied) -> None:
    """A time on a Friday is refused and all stays typed; then the person picks one."""
    pairs = {
        f"field.{what}.{number}": value
        for number, day in enumerate(("2026-11-27", "2026-11-25", "2026-11-26"), 1)
        for what, value in (("date", day), ("time", "10:00"))
    }
    refused = await studied.researcher.act(studied.reference, "offer", **pairs)
    assert refused.status_code == 422
    assert "خارج وقت العمل" in refused.text
    assert 'value="2026-11-25"' in refused.text
    pairs["field.date.1"] = "2026-11-24"
    await studied.researcher.act(studied.reference, "offer", **pairs)
    await press(studied.person, "الموعد ٣")
    application = await stored(studied.house, studied.reference)
    assert application.stage == "visit"
    page = await studied.researcher.see(f"/desk/matters/{studied.reference}")
    assert "متفق عليها" in page


async def test_a_report_with_gaps_says_so_at_each_question_and_keeps_what_was_typed(
    studied: Studied,
) -> None:
    """Nothing is stored; the boxes stay ticked and the words stay written, as words."""
    gaps = {**REPORT, "field.members_found": "0", "field.urgency": ""}
    page = await studied.sends(**gaps)
    assert re.findall(r'class="lack">([^<]+)<', page) == [
        "العدد من 1 إلى 40",
        "هذا السؤال لا بد من جوابه لنكمل الطلب.",
    ]
    assert re.search(r'value="fridge" checked', page)
    assert re.search(r'value="beds" checked', page)
    assert "وتأخر" in page
    assert (await stored(studied.house, studied.reference)).study is None


async def test_a_report_is_kept_and_read_by_who_needs_it(studied: Studied) -> None:
    """The committee sees it with the points and the word that they are advisory; others nothing."""
    page = await studied.sends(**REPORT)
    assert "حُفظ تقرير الدراسة" in page
    study = (await stored(studied.house, studied.reference)).study
    assert study is not None
    assert study.answers["lacking"].value == "fridge beds"
    assert study.answers["opinion"].by == "نورة"
    matter = f"/desk/matters/{studied.reference}"
    member = await studied.at_desk("عبدالله", "committee_member")
    seen = await member.see(matter)
    assert "استرشادي، لا يُبنى عليه قرار وحده" in seen
    assert "حاجة لا تحتمل التأخير" in seen
    assert "ثلاجة" in seen
    assert "&lt;b&gt;وتأخر&lt;/b&gt;" in seen
    officer = await studied.at_desk("سارة", "relations_officer")
    assert "ثلاجة" not in await officer.see(matter)


async def test_nobody_else_opens_the_page_of_the_report(studied: Studied) -> None:
    """Security: by its address alone, and by a form sent from elsewhere, it is no page at all."""
    for name, role in (("سارة", "relations_officer"), ("عبدالله", "committee_member")):
        other = await studied.at_desk(name, role)
        assert (await other.client.get(studied.path)).status_code == 404
        token = await other.token()
        hidden = {"token": token, "key": "x" * 20, "seen": "99", "action": "report"}
        answer = await other.client.post(studied.path, data={**hidden, **REPORT})
        assert answer.status_code in (404, 422)
    assert (await stored(studied.house, studied.reference)).study is None


async def test_the_report_never_reaches_the_person(studied: Studied) -> None:
    """Neither its words nor its points are in anything that is said to them."""
    await studied.sends(**REPORT)
    await studied.researcher.act(studied.reference, "submit")
    await studied.person.post(text="طلباتي")
    said = " ".join(await studied.person.said())
    assert "ثلاثة أشهر." not in said
    assert "نقاط" not in said


async def test_the_report_page_knows_what_was_kept(studied: Studied) -> None:
    """Opened again, it shows the report, to be changed before it is raised."""
    await studied.sends(**REPORT)
    page = await studied.researcher.see(studied.path)
    assert re.search(r'value="visit" checked', page)
    assert re.search(r'value="call" checked', page)
    assert 'value="2026-11-20"' in page
