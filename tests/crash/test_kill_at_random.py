"""kill -9 at a random moment, while fifty people apply: nothing is lost, nothing comes twice."""

import asyncio
import random

import pytest

from bench.applicants import Questionnaire
from bench.telegram import Telegram
from crash import findings
from crash.served import Served
from crash.town import Town

PEOPLE = 50
#: About how many messages fifty people get from the greeting to the notice.
WORDS = 1050
#: Seconds for everybody to finish after the restart. Nobody has to wait for a lease to end.
PATIENCE = 20


@pytest.mark.parametrize("seed", range(20))
async def test_killed_and_restarted_everyone_has_applied_once(
    seed: int, served: Served, telegram: Telegram, questionnaire: Questionnaire
) -> None:
    """Told is saved at the moment of the kill, and everybody ends as if there had been none."""
    dice = random.Random(seed)  # noqa: S311
    served.start()
    await telegram.find_webhook()
    town = Town(telegram, questionnaire, PEOPLE)
    applying = asyncio.create_task(town.apply())
    await town.heard(dice.randrange(1, WORDS))
    await asyncio.sleep(dice.random() * 0.01)
    await served.kill()
    # What had left the process before it died still arrives.
    await asyncio.sleep(0.05)
    with served.remains() as database:
        findings.check_told_is_saved(database, town)
    served.start()
    async with asyncio.timeout(PATIENCE):
        await applying
    await served.stop()
    with served.remains() as database:
        findings.check_everyone_applied_once(database, town)
        findings.check_each_message_has_one_key(database, town, questionnaire)
        findings.check_nothing_is_broken(database)
