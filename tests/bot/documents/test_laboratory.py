"""Files are looked at elsewhere: what breaks a decoder breaks nothing else."""

import asyncio
from time import perf_counter

import pytest

from bot.documents import laboratory
from bot.documents.laboratory import Laboratory
from bot.documents.specimen import Refused
from support import pictures


async def test_a_file_comes_back_clean() -> None:
    """What the worker kept is what comes back, with what it found."""
    kept = await Laboratory().inspect(pictures.blurred_photo())
    assert (kept.media, kept.extension, kept.findings) == ("image", "jpg", ("blurred",))
    assert kept.data.startswith(b"\xff\xd8\xff")
    upload = kept.as_upload("u1")
    assert upload.size == len(kept.data)
    assert len(upload.sha256) == 64


async def test_a_refusal_comes_back_as_one() -> None:
    """The reason crosses from one process to the other."""
    with pytest.raises(Refused) as refused:
        await Laboratory().inspect(pictures.bomb())
    assert refused.value.code == "bomb"


async def test_the_loop_goes_on_while_files_are_looked_at() -> None:
    """Four large pictures hold up no message: the loop is never away for long."""
    large = pictures.saved(pictures.page(4000, 3000))
    room = Laboratory()
    looking = asyncio.gather(*(room.inspect(large) for _ in range(4)))
    longest, last = 0.0, perf_counter()
    while not looking.done():
        await asyncio.sleep(0.005)
        now = perf_counter()
        longest, last = max(longest, now - last), now
    assert len(await looking) == 4
    assert longest < 0.5


@pytest.mark.parametrize(
    "work",
    [
        "import time; time.sleep(60)",  # never comes to an end
        "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",  # dies of it
        "import sys; sys.stdin.buffer.read(); print('{')",  # says nonsense
    ],
)
async def test_a_worker_that_does_not_come_back_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, work: str
) -> None:
    """Whatever happens to it, the file counts as damaged and the next one is looked at."""
    real = laboratory._WORKER
    monkeypatch.setattr(laboratory, "_WORKER", (real[0], "-c", work))
    room = Laboratory(seconds=1.0, at_once=1)
    with pytest.raises(Refused) as refused:
        await room.inspect(pictures.photo())
    assert refused.value.code == "broken"
    monkeypatch.setattr(laboratory, "_WORKER", real)
    assert (await Laboratory().inspect(pictures.photo())).media == "image"


async def test_a_worker_has_no_memory_for_a_burst(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its memory ends before the machine's does."""
    greedy = "import bot.documents.worker as w; w.inspect = lambda data: bytes(1 << 32); w.main()"
    monkeypatch.setattr(laboratory, "_WORKER", (laboratory._WORKER[0], "-c", greedy))
    with pytest.raises(Refused) as refused:
        await Laboratory().inspect(pictures.photo())
    assert refused.value.code == "broken"
