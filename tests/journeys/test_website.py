"""An application on the website, decided at the desk page: both as HTTP alone, no browser."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from flows.identifiers import Reference
from flows.matters import Application
from flows.phrases import plain
from scheduler.due import ring_due
from storage import views
from support.applying import NAME, NATIONAL_ID, apply, press
from support.desk_matters import checklist
from support.desk_page import DeskPage
from support.page import Page
from support.served_house import served_house

#: What a form sends.
Fields = dict[str, str | list[str]]


async def test_the_desk_page_decides_what_the_website_took_in(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Applied over HTTP, verified, submitted, decided and held; then the stream brings it."""
    async with (
        served_house(tmp_path) as served,
        served.browser() as phone,
        served.browser() as first,
        served.browser() as second,
    ):
        page, officer, member = Page(phone), DeskPage(first), DeskPage(second)
        await page.load()
        reference = await apply(page)
        notice = plain((await page.said())[-1])
        for promise in ("لجنة البحث", "لا تقل مدة الدراسة عن أسبوعين", "٦ ديسمبر ٢٠٢٦م"):
            assert promise in notice

        await officer.enter(await served.hire("سارة", "relations_officer"))
        await member.enter(await served.hire("عبدالله", "committee_member"))
        await officer.act(reference, "verify", **await checklist(officer, reference))
        await officer.act(reference, "submit")

        stale = await member.form(reference, "vote")
        forged: Fields = {**stale, "token": "0" * 64, "outcome": "accept"}
        assert (await member.send(reference, forged)).status_code == 403
        elsewhere = {"Sec-Fetch-Site": "cross-site", "Origin": "https://elsewhere.example"}
        foreign = await member.client.post(
            f"/desk/matters/{reference}", data={**stale, "outcome": "accept"}, headers=elsewhere
        )
        assert foreign.status_code == 403
        decided = await member.act(reference, "vote", outcome="accept", text="سلة شهرية.")
        assert decided.status_code == 200
        late = await member.send(reference, {**stale, "outcome": "decline", "key": "k" * 24})
        assert late.status_code == 409
        application = served.house.database.read(
            lambda conn: views.matter(conn, Reference(reference))
        )
        assert isinstance(application, Application)
        assert application.decision is not None
        assert (application.decision.outcome, application.decision.by) == ("accept", "لجنة البحث")
        assert application.stage == "decided"

        told = (await page.history())["after"]
        stream = page.stream(after=told)
        waiting = asyncio.ensure_future(anext(stream))
        house = served.house
        house.clock.move(timedelta(days=14) - timedelta(minutes=1))
        await ring_due(house.door, house.database, house.now())
        assert "صدر القرار" not in (await page.said())[-1]
        house.clock.move(timedelta(minutes=1))
        await ring_due(house.door, house.database, house.now())
        arrived = await asyncio.wait_for(waiting, 5)
        await stream.aclose()
        assert "سلة شهرية." in arrived["text"]
        await press(page, "اطّلعت")
        assert "اطّلاعكِ" in plain((await page.said())[-1])
        for personal in (NAME, NATIONAL_ID):
            assert personal not in caplog.text
