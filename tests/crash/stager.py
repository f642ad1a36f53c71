"""Takes a file in for an event, and dies before the event is told. Run as a program.

python -m crash.stager PACK DATABASE FILE
"""

import asyncio
import os
import signal
import sys
from pathlib import Path

from bot.house import open_house
from bot.settings import Settings
from crash.served import KEY
from flows.identifiers import Address

CAUSE = "tg:1"
MONA = Address("telegram:991")


def settings_of(pack: Path, database: Path) -> Settings:
    """A deployment with nothing but a database."""
    return Settings(
        _env_file=None,  # type: ignore[call-arg]
        policy=pack,
        database_url=f"sqlite:///{database}",
        secret_key=KEY,  # type: ignore[arg-type]
        now="2026-11-22T09:00",
    )


async def stage(pack: Path, database: Path, data: bytes) -> None:
    """Stage, and die."""
    async with open_house(settings_of(pack, database), publish=True) as house:
        await house.postroom.take_in(CAUSE, MONA, data)
        os.kill(os.getpid(), signal.SIGKILL)
        await asyncio.sleep(10)


if __name__ == "__main__":
    asyncio.run(stage(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]).read_bytes()))
