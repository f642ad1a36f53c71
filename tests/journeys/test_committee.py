"""The committee votes in the staff bot: three telephones, and one right result."""

import asyncio
import io
from pathlib import Path

from flows.phrases import plain
from support.dialogues import application
from support.journey import Journey, converse, journey, reference_in
from support.journey_desk import Officer

APPLICATION = application("short/the-whole-way")
PERSONAL = ("القرشي", "1012345672")
WORDS = "تقرر دعم الأسرة بسلة غذائية شهرية مدة ستة أشهر."


async def _raised(house: Journey) -> tuple[str, Officer, Officer, Officer]:
    """An application before a committee of three, each at their telephone."""
    sara = await house.hires("سارة", "relations_officer")
    one = await house.hires("عبدالله", "committee_member")
    two = await house.hires("عبدالرحمن", "committee_member")
    chair = await house.hires("عبدالعزيز", "committee_chair")
    widow = house.person("أم خالد")
    await widow.sends("السلام عليكم")
    await converse(widow, *APPLICATION)
    reference = reference_in(await widow.sees("موقّعًا"))
    await sara.verifies(reference)
    await sara.submits(reference, "لجنة البحث")
    return reference, one, two, chair


async def test_two_members_press_in_the_same_second(tmp_path: Path, logs: io.StringIO) -> None:
    """Both votes count, the third telephone's old button changes nothing, and nobody else hears."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as house:
        reference, one, two, chair = await _raised(house)
        for member in (one, two, chair):
            await member.is_told("staff-application-raised", reference)
        await asyncio.gather(one.votes(reference, "قبول"), two.votes(reference, "قبول"))
        stored = house.stored(reference)
        assert stored.decision is not None
        assert (stored.stage, stored.decision.outcome) == ("decided", "accept")
        assert {vote.name for vote in stored.rounds[-1].votes} == {"عبدالله", "عبدالرحمن"}
        await chair.person.presses("التصويت")
        await chair.person.presses("اعتذار")
        late = (await chair.person.reads())[-1]
        assert late.text
        assert house.stored(reference).decision == stored.decision
        house.check_discretion(logs, *PERSONAL, WORDS)


async def test_a_member_thinks_again_and_the_chair_words_it(tmp_path: Path) -> None:
    """The last word of a seat counts; an apology needs its reason and its sentence."""
    async with journey(tmp_path, "short", "2026-11-22T09:00") as house:
        reference, one, _, chair = await _raised(house)
        first = await one.votes_because(reference, "اعتذار", "سبب آخر يوضحه النص", "نعتذر منكم.")
        assert "سُجّل صوتكم" in plain(first.text)
        again = await one.votes(reference, "امتناع")
        assert "صوّت حتى الآن ١" in plain(again.text)
        await chair.presses_act("vote", reference)
        await chair.person.presses("قبول جزئي")
        prompt = await chair.person.sees("عبارة واضحة")
        await chair.person.replies(WORDS, to=prompt)
        await chair.person.sees("سُجّل القرار")
        stored = house.stored(reference)
        assert stored.decision is not None
        assert (stored.decision.outcome, stored.decision.text) == ("accept_part", WORDS)
        assert [vote.outcome for vote in stored.rounds[-1].votes] == ["abstain", "accept_part"]
