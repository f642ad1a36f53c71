"""Lines that a person types, or that a script pipes in, without holding up the house."""

import asyncio
import io
import sys
from collections.abc import AsyncIterator, Awaitable, Callable

PROMPT = "> "
#: Seconds between looks at what arrived while a person thinks.
LOOK_EVERY = 1.0


async def read_lines(while_waiting: Callable[[], Awaitable[object]]) -> AsyncIterator[str]:
    """Every line that is not empty. At a keyboard, `while_waiting` is called every second."""
    watched = sys.stdin.isatty()
    if isinstance(sys.stdin, io.TextIOWrapper):
        # A script in another encoding is a strange text, not the end of the talk.
        sys.stdin.reconfigure(errors="replace")
    while True:
        reading = asyncio.ensure_future(asyncio.to_thread(_read, watched))
        while watched and not (await asyncio.wait({reading}, timeout=LOOK_EVERY))[0]:
            await while_waiting()
        line = await reading
        if line is None:
            return
        if line.strip():
            yield line


def _read(watched: bool) -> str | None:
    """One line, or None at the end. The prompt is neutral in direction: Arabic stands after it."""
    if watched:
        try:
            return input(PROMPT)
        except EOFError:
            print()  # the shell's own prompt gets a line of its own
            return None
    line = sys.stdin.readline()
    return line.rstrip("\r\n") if line else None
