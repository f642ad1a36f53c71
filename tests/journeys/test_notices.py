"""A decision that no chat delivers: every way is taken, then somebody calls, and that proves it."""

import io
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import httpx

from flows.dossier import Dossier
from flows.events import OPERATOR, StaffActed, TextSent
from flows.identifiers import Address, Reference
from flows.matters import Ticket
from flows.notices.proof import proved_at
from flows.phrases import plain
from flows.redress.standing import last_day
from flows.turn import Turn
from storage import views
from support.applying import press
from support.desk_page import DeskPage
from support.houses import employ
from support.journey import Journey, converse, journey, reference_in
from support.journey_short import APPLICATION, NAME, PERSONAL
from support.page import Page


async def test_blocked_on_telegram_the_decision_goes_to_the_page_and_then_somebody_calls(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """403 there, silence here, one call that nobody answers, and one that reaches: the proof."""
    async with (
        journey(tmp_path, "short", "2026-11-22T09:00") as sila,
        _browser(sila) as browser,
        _browser(sila) as office,
    ):
        sara = await sila.hires("سارة", "relations_officer")
        abdullah = await sila.hires("عبدالله", "committee_member")
        widow = sila.person("أم خالد")
        await widow.sends("السلام عليكم")
        await converse(widow, *APPLICATION)
        reference = reference_in(await widow.sees("موقّعًا"))
        page = await _second_way(sila, browser, reference)
        await sara.verifies(reference)
        await sara.submits(reference, "لجنة البحث")
        why = "الدخل أعلى من الحد المعتمد"
        await abdullah.votes_because(reference, "اعتذار", why, "دخل الأسرة أعلى من الحد.")
        widow.chat.blocked = True  # and we are not told of it: only sending shows it

        await sila.time_comes("2026-12-06T08:59")
        assert sila.stored(reference).stage == "decided", "held until the office opens"
        await sila.time_comes("2026-12-06T09:00")
        assert "صدر القرار" in (await page.said())[-1]
        tries = sila.stored(reference).decision
        assert tries is not None
        assert [(one.address[:4], one.refused) for one in tries.notice.tries] == [
            ("tele", True),
            ("web:", False),
        ]
        await sila.time_comes("2026-12-07T08:59")
        assert _calls(sila, reference) == []
        await sila.time_comes("2026-12-07T09:00")
        [call] = _calls(sila, reference)
        await sila.group_is_told("staff-ticket-call", call.reference)

        desk = DeskPage(office)
        await desk.enter(await employ(sila.house, "منيرة", "relations_officer"))
        shown = plain(await desk.see(f"/desk/matters/{call.reference}"))
        assert NAME in shown
        assert "557654321" in shown
        assert why in shown
        letter = plain(await desk.see(f"/desk/matters/{reference}/letter"))
        for line in (NAME, reference, "١٤٤٨هـ", "٢٠٢٦م", "جمعية صلة", "لجنة البحث"):
            assert line in letter
        assert "ترخيص" not in letter, "the pack holds no licence"
        await desk.act(call.reference, "call", **{"field.outcome": "no_answer"})
        assert proved_at(sila.stored(reference)) is None
        assert _last_day(sila, reference) is None, "no appeal period runs against them yet"
        await sila.time_comes("2026-12-08T10:00")
        said = {"field.outcome": "reached", "text": "أبلغتها"}
        assert (await desk.act(call.reference, "call", **said)).status_code == 200

        end = sila.stored(reference)
        assert proved_at(end) == sila.house.now()
        period = sila.house.office.policy.appeals
        assert period is not None
        runs_until = date(2026, 12, 8) + timedelta(days=period.within_days)
        assert _last_day(sila, reference) == runs_until
        assert end.decision is not None
        assert [one.outcome for one in end.decision.notice.calls] == ["no_answer", "reached"]
        assert _calls(sila, reference) == []
        before = len(await page.said())
        await sila.time_comes("2026-12-20T09:00")
        assert len(await page.said()) == before, "a proved decision is not sent again"
        sila.check_discretion(logs, *PERSONAL)


async def test_a_preview_of_the_decision_shows_nothing_of_it(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """On the locked screen stands that there is a message, and not whether it is yes or no."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as sila:
        sara = await sila.hires("سارة", "relations_officer")
        abdullah = await sila.hires("عبدالله", "committee_member")
        widow = sila.person("أم خالد")
        await widow.sends("السلام عليكم")
        await converse(widow, *APPLICATION)
        reference = reference_in(await widow.sees("موقّعًا"))
        await sara.verifies(reference)
        await sara.submits(reference, "لجنة البحث")
        await abdullah.votes(reference, "قبول")
        await sila.time_comes("2026-12-06T09:00")
        decision = await widow.sees("صدر القرار")
        assert plain(decision.preview) == f"رسالة خاصة بكِ بشأن {reference}:"
        await widow.presses("اطّلعت", on=decision)
        await widow.sees("سجّلنا اطّلاعكِ")
        assert proved_at(sila.stored(reference)) is not None


def _browser(sila: Journey) -> httpx.AsyncClient:
    url = sila.house.settings.public_url
    own = {"Sec-Fetch-Site": "same-origin", "Origin": url}
    return httpx.AsyncClient(base_url=url, headers=own, timeout=10)


async def _second_way(sila: Journey, browser: httpx.AsyncClient, reference: str) -> Page:
    """The same person on the association's page, joined to their file by staff who saw proof."""
    page = Page(browser)
    await page.load()
    await page.post(open=True)
    await press(page, "التحدث مع موظف")
    tickets = sila.house.database.read(views.tickets)
    receipt = await sila.house.handle(
        StaffActed(
            **sila.house.origin(f"test:{uuid4()}"),
            reference=tickets[-1].reference,
            action="merge",
            by=OPERATOR,
            text="حضرت بهويتها",
            fields={"into": reference},
        )
    )
    assert receipt.outcome == "done", receipt
    return page


def _last_day(sila: Journey, reference: str) -> date | None:
    """Until when the decision may be appealed against, as the core reckons it."""
    application = sila.stored(reference)
    event = TextSent("asked", sila.house.now(), 7, Address("test:1"), "")
    person = Dossier(application.holder, event.at, event.at, ())
    office = sila.house.offices((), frozenset({application.pack}))
    return last_day(Turn(office, person, {application.reference: application}, event), application)


def _calls(sila: Journey, reference: str) -> list[Ticket]:
    """The calls about it that somebody still has to make."""

    def read(conn: object) -> list[Ticket]:
        lines = views.tickets(conn)  # type: ignore[arg-type]
        found = [views.matter(conn, one.reference) for one in lines]  # type: ignore[arg-type]
        return [one for one in found if isinstance(one, Ticket)]

    return [
        one
        for one in sila.house.database.read(read)
        if one.topic == "call" and one.about == Reference(reference) and one.stage != "closed"
    ]
