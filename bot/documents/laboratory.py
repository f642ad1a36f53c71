"""Where files are looked at: each in a process of its own, a few side by side.

The event loop never waits for a decoder, and a file that breaks its decoder breaks nothing else.
"""

import asyncio
import os
import sys
from contextlib import suppress

import msgspec
import structlog

from bot.documents.limits import AT_ONCE, SECONDS
from bot.documents.specimen import Refused, Report, Specimen

log = structlog.get_logger(__name__)

_WORKER = (sys.executable, "-m", "bot.documents.worker")
#: All that a worker may know of where it runs: no setting of ours, so no key and no token.
_KNOWN = ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "VIRTUAL_ENV", "SYSTEMROOT")


class Laboratory:
    """Hands files to workers. One for a process of ours."""

    def __init__(self, seconds: float = SECONDS, at_once: int = AT_ONCE) -> None:
        self._seconds = seconds
        self._places = asyncio.Semaphore(at_once)

    async def inspect(self, data: bytes) -> Specimen:
        """What may be kept of a file. Raises Refused; a file that its worker did not survive is
        `broken`."""
        async with self._places:
            answer = await self._work(data)
        line, _, kept = answer.partition(b"\n")
        try:
            report = msgspec.json.decode(line, type=Report)
        except msgspec.MsgspecError:
            log.warning("a file broke its worker", size=len(data))
            raise Refused("broken") from None
        if report.refused is not None:
            raise Refused(report.refused)
        return Specimen(kept, report.media, report.extension, report.pages, report.findings)

    async def _work(self, data: bytes) -> bytes:
        worker = await asyncio.create_subprocess_exec(
            *_WORKER,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={name: os.environ[name] for name in _KNOWN if name in os.environ},
        )
        try:
            answer, _ = await asyncio.wait_for(worker.communicate(data), self._seconds)
        except TimeoutError:
            return b""
        finally:
            with suppress(ProcessLookupError):
                worker.kill()
            await worker.wait()
        return answer
