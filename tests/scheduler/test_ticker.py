"""The bell: steady, never twice at once, and not silenced by one failure."""

import asyncio
import logging

import pytest

from scheduler.ticker import Ticker
from support.waiting import eventually


async def test_it_rings_again_and_again_until_stopped() -> None:
    """And not once more after that."""
    rings: list[int] = []

    async def ring() -> None:
        rings.append(1)

    ticker = Ticker(ring, seconds=0.02)
    ticker.start()
    await eventually(lambda: len(rings) >= 3)
    ticker.stop()
    rung = len(rings)
    await _ring_elsewhere()
    assert len(rings) == rung


async def _ring_elsewhere() -> None:
    """Let as much time pass as another bell of that pace takes for a few rings."""
    rings: list[int] = []

    async def ring() -> None:
        rings.append(1)

    ticker = Ticker(ring, seconds=0.02)
    ticker.start()
    await eventually(lambda: len(rings) >= 4)
    ticker.stop()


async def test_a_slow_ring_is_not_overtaken() -> None:
    """Late rings are one ring, after the slow one has ended."""
    now, most, rings = 0, 0, 0

    async def ring() -> None:
        nonlocal now, most, rings
        now, rings = now + 1, rings + 1
        most = max(most, now)
        await asyncio.sleep(0.08)
        now -= 1

    ticker = Ticker(ring, seconds=0.02)
    ticker.start()
    await eventually(lambda: rings >= 3)
    ticker.stop()
    assert most == 1


async def test_a_ring_that_fails_is_told_and_rung_again(caplog: pytest.LogCaptureFixture) -> None:
    """A database that was away for a minute does not stop the clock for good."""
    rings: list[int] = []

    async def ring() -> None:
        rings.append(1)
        raise OSError("away")

    ticker = Ticker(ring, seconds=0.02)
    with caplog.at_level(logging.ERROR):
        ticker.start()
        await eventually(lambda: len(rings) >= 2)
        ticker.stop()
    assert "a ring of the clock failed" in caplog.text
