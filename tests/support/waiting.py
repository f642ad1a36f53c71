"""Waiting in tests, with an end."""

import asyncio
from collections.abc import Callable


async def eventually(true: Callable[[], object], within: float = 5.0) -> None:
    """Wait until a condition holds. Raises `AssertionError` when it never does."""
    try:
        async with asyncio.timeout(within):
            while not true():  # noqa: ASYNC110 (any condition, whoever changes it)
                await asyncio.sleep(0.01)
    except TimeoutError:
        raise AssertionError("what was waited for never came") from None
