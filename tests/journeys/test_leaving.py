"""An application ends before its way is over: by its person's wish, and by a death."""

import io
from pathlib import Path

from support.journey import converse, journey, reference_in
from support.journey_pages import desk
from support.journey_short import APPLICATION, PERSONAL


async def test_a_withdrawal_ends_every_clock(tmp_path: Path, logs: io.StringIO) -> None:
    """Asked for, confirmed, told to the staff; nothing rings afterwards."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as sila:
        sara = await sila.hires("سارة", "relations_officer")
        widow = sila.person("أم خالد")
        await widow.sends("السلام عليكم")
        await converse(widow, *APPLICATION)
        reference = reference_in(await widow.sees("موقّعًا"))
        await sara.is_told("staff-application-received", reference)
        await widow.sends("سحب طلبي")
        await converse(
            widow,
            ("هل تريدين سحب الطلب", "! نعم، اسحبوا الطلب"),
            ("هل تريدين ذكر السبب", "! تخطي"),
        )
        await widow.sees("بناءً على رغبتكِ")
        await sara.is_told("staff-application-withdrawn", reference)
        assert sila.stored(reference).stage == "withdrawn"
        before = len(widow.screen)
        await sila.time_comes("2026-12-01T09:00")
        assert len(widow.screen) == before, "nothing of itself"
        await widow.sends("طلباتي")
        await widow.sees("سُحب بناءً على رغبة صاحبه")
        sila.check_discretion(logs, *PERSONAL)


async def test_a_death_stops_everything_at_once(tmp_path: Path, logs: io.StringIO) -> None:
    """A relative writes; a week of silence; staff find out; the file ends."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as sila:
        sara = await sila.hires("سارة", "relations_officer")
        widow = sila.person("أم خالد")
        await widow.sends("السلام عليكم")
        await converse(widow, *APPLICATION)
        reference = reference_in(await widow.sees("موقّعًا"))
        async with desk(sila, "سارة", "relations_officer") as officer:
            await officer.act(reference, "return", text="نحتاج إلى عقد الإيجار")
        await widow.sees("نحتاج إلى عقد الإيجار")
        await widow.sends("السلام عليكم، توفيت الوالدة البارحة")
        told = await widow.sees("عظّم الله أجركم")
        assert not told.buttons, "no menu, and nothing to press"
        news = reference_in(told)
        await sara.is_told("staff-ticket-death", news)
        before = len(widow.screen)
        await sila.time_comes("2026-11-30T09:00")
        assert len(widow.screen) == before, "no reminder, and nothing else of itself"

        proof = {"field.told": "ابنها", "field.proof": "قيد الوفاة 887766"}
        async with desk(sila, "سارة", "relations_officer") as officer:
            page = await officer.act(reference, "deceased", **proof)
            assert "لا يصل إلى أهله شيء تلقائي" in page.text
        assert sila.stored(reference).stage == "deceased"
        await widow.sends("طلباتي")
        await widow.sees("رحم الله صاحبه")
        sila.check_discretion(logs, *PERSONAL, "887766")
