"""A draft outlives the process: saved at every answer, found again by the next one."""

import io
from pathlib import Path

from support.fake_bot_api import FakeBotApi
from support.journey import converse, deployed, reference_in
from support.journey_short import BEGINNING, FORM, PERSONAL, SIGNING


async def test_a_form_goes_on_where_it_was_after_restarts_and_days(
    tmp_path: Path, logs: io.StringIO
) -> None:
    """What was pressed while nothing ran is taken in; five days of silence bring one reminder."""
    async with FakeBotApi() as api:
        widow = api.person(991, "أم خالد")
        async with deployed(api, tmp_path, "short", "2026-11-22T09:00"):
            await widow.starts()
            await converse(widow, *BEGINNING, *FORM[:4])
            asked = await widow.sees("الحالة الاجتماعية")
        widow.patience = 0
        late = await widow.presses("أرمل أو أرملة", on=asked)

        async with deployed(api, tmp_path, "short", "2026-11-22T09:10"):
            await widow.bot.inbox.until_confirmed(late, 10)
            asked = await widow.sees("رقم الجوال")

        async with deployed(api, tmp_path, "short", "2026-11-26T10:00") as sila:
            await sila.all_is_sent()
            (reminder,) = widow.unread
            assert "SIL-" in reminder.text
            widow.patience = 10
            await widow.sends("السلام عليكم")
            await widow.sees("نكمل من حيث توقفنا")
            await widow.sends("٠٥٥-765٤٣٢١")
            await converse(widow, *FORM[6:], *SIGNING)
            reference = reference_in(await widow.sees("موقّعًا"))
            assert reference in reminder.text
            assert len(sila.stored(reference).intake.answers) == len(FORM)
            sila.check_discretion(logs, *PERSONAL)
