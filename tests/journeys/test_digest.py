"""The daily digest: at the pack's hour, on working days, an empty one too, and once."""

import io
from pathlib import Path

from flows.events import OfficeOpened
from flows.phrases import plain
from support.journey import Journey, converse, journey, reference_in
from support.journey_short import APPLICATION, PERSONAL


def digests(house: Journey) -> list[str]:
    """The digests that stand in the committee's chat."""
    return [plain(one.text) for one in house.committee.screen if "ملخص اليوم" in one.text]


async def test_the_committee_gets_one_digest_each_working_day(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """From a quiet Sunday over a new application to a held decision; none at the week's end."""
    async with journey(tmp_path, "short", "2026-11-21T12:00") as sila:
        await sila.time_comes("2026-11-22T07:44")
        assert digests(sila) == []
        await sila.time_comes("2026-11-22T07:45")
        (empty,) = digests(sila)
        assert "الأحد ١٢ جمادى الآخرة" in empty
        assert "SIL-" not in empty
        await sila.house.handle(OfficeOpened(**sila.house.origin()))
        await sila.time_comes("2026-11-22T23:59")
        assert len(digests(sila)) == 1, "neither a restart nor the evening brings another"

        widow = sila.person("أم خالد")
        await widow.starts()
        await converse(widow, *APPLICATION)
        reference = reference_in(await widow.sees("موقّعًا"))
        sara = await sila.hires("سارة", "relations_officer")
        abdullah = await sila.hires("عبدالله", "committee_member")
        await sara.verifies(reference)
        await sara.submits(reference, "لجنة البحث")
        await sila.time_comes("2026-11-23T07:45")
        assert f"جديد (١):\n• {reference} — " in digests(sila)[-1]

        await sila.time_comes("2026-11-25T07:45")
        assert f"بانتظار التصويت والقرار (١):\n• {reference} — " in digests(sila)[-1]
        await abdullah.votes(reference, "قبول")
        await sila.time_comes("2026-11-28T23:00")
        assert len(digests(sila)) == 5, "Sunday to Thursday, and nothing at the week's end"
        assert "قرار محفوظ حتى موعد إبلاغه (١)" in digests(sila)[-1]
        assert len(set(digests(sila))) == 5
        sila.check_discretion(logs, *PERSONAL)
