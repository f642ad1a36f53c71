"""The named points at which a process kills itself: between claim, commit, answer, send and mark.

A doom is put over one function of the running program from outside; the program knows none of it.
"""

import os
import signal
import threading
from collections.abc import Callable
from importlib import import_module
from typing import Any, assert_never

from crash.served import Point

_CHANNEL = "bot.telegram.channel"


class Doom:
    """Dies at the given time of passing the point."""

    def __init__(self, passes: int) -> None:
        self._left = passes

    def pass_by(self) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
            threading.Event().wait()


def bring(point: Point, passes: int) -> None:
    """Let this process die when it passes the point for the given time."""
    doom = Doom(passes)
    match point:
        case "claimed":
            _put_over("storage.claims", "claim", lambda real: _after(real, doom))
        case "before commit":
            _put_over_commits(lambda real: _before(real, doom))
        case "after commit":
            _put_over_commits(lambda real: _after(real, doom))
        case "before the answer":
            _put_over("bot.web.webhooks", "_answer", lambda real: _before(real, doom))
        case "before the mark":
            _put_over("storage.door", "Door.handed", lambda real: _before(real, doom))
        case "before sending":
            _put_over(_CHANNEL, "TelegramChannel.send", lambda real: _before(real, doom))
        case "after sending":
            _put_over(_CHANNEL, "TelegramChannel.send", lambda real: _after_waiting(real, doom))
        case _:
            assert_never(point)


def replace(module: str, name: str, value: object) -> None:
    """Put something else in the place of `name`, which may be `Class.method`."""
    owner, _, attribute = name.rpartition(".")
    place = import_module(module)
    setattr(getattr(place, owner) if owner else place, attribute, value)


def _put_over(module: str, name: str, make: Callable[[Any], Any]) -> None:
    found: Any = import_module(module)
    for part in name.split("."):
        found = getattr(found, part)
    replace(module, name, make(found))


def _put_over_commits(wrap: Callable[[Any], Any]) -> None:
    """Commits of the writer only: readers end their transactions the same way."""

    def make(real: Any) -> Any:
        doomed = wrap(real)

        def commit(self: Any, connection: Any) -> None:
            is_writer = threading.current_thread().name == "writer"
            (doomed if is_writer else real)(self, connection)

        return commit

    _put_over("sqlalchemy.engine.default", "DefaultDialect.do_commit", make)


def _before(real: Any, doom: Doom) -> Any:
    def doomed(*args: Any, **named: Any) -> Any:
        doom.pass_by()
        return real(*args, **named)

    return doomed


def _after(real: Any, doom: Doom) -> Any:
    def doomed(*args: Any, **named: Any) -> Any:
        result = real(*args, **named)
        doom.pass_by()
        return result

    return doomed


def _after_waiting(real: Any, doom: Doom) -> Any:
    async def doomed(*args: Any, **named: Any) -> Any:
        result = await real(*args, **named)
        doom.pass_by()
        return result

    return doomed
