"""One nursery for all crashes, and a Telegram for each."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bench.applicants import Questionnaire, read_questionnaire
from bench.telegram import Telegram
from crash.served import Nursery, Served


@pytest.fixture(scope="session")
def questionnaire() -> Questionnaire:
    return read_questionnaire()


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    telegram = Telegram(lambda *_: None)
    await telegram.start()
    yield telegram
    await telegram.stop()


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    nursery = Nursery()
    yield nursery
    nursery.close()


@pytest.fixture
async def served(tmp_path: Path, telegram: Telegram, nursery: Nursery) -> AsyncIterator[Served]:
    """A deployment that is not started yet; it is dead in the end."""
    served = Served(nursery, tmp_path, telegram.api)
    yield served
    await served.kill()
