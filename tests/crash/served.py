"""`istiqbal serve` as a process of its own, which can be killed and started again where it was."""

import asyncio
import base64
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

import msgspec

from bench.paths import ROOT
from bench.shortpack import short_pack
from bench.telegram import TOKEN
from bot.settings import Settings
from storage.database import Database, open_database
from storage.secret import Secret

#: Where a process can be made to die.
Point = Literal[
    "claimed",
    "before commit",
    "after commit",
    "before the answer",
    "before the mark",
    "before sending",
    "after sending",
]

KEY = base64.b64encode(bytes(range(32))).decode()
ARGUMENTS = ("serve", "--only", "web,telegram,delivery")


class Order(msgspec.Struct, frozen=True):
    """What the nursery is to start. With `lease`, delivery gives up waiting after such seconds."""

    folder: str
    log: str
    environment: dict[str, str]
    arguments: tuple[str, ...] = ARGUMENTS
    point: Point | None = None
    passes: int = 0
    lease: float = 0


class Nursery:
    """The process that has loaded the program, and starts it over and over."""

    def __init__(self) -> None:
        program = str(Path(__file__).with_name("nursery.py"))
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, program],
            env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._line() == "ready"

    def close(self) -> None:
        """Nothing that it has started outlives it."""
        self._process.communicate()

    def start(self, order: Order) -> int:
        """Start a process; its number."""
        assert self._process.stdin is not None
        self._process.stdin.write(msgspec.json.encode(order))
        self._process.stdin.flush()
        return int(self._line().removeprefix("started "))

    async def end(self) -> int:
        """Wait for the end of the process: its exit code, negative for a signal."""
        return int((await asyncio.to_thread(self._line)).removeprefix("ended "))

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().decode().strip()


class Served:
    """One deployment in a folder of its own."""

    def __init__(self, nursery: Nursery, folder: Path, api: str) -> None:
        self._nursery = nursery
        self._folder = folder
        self._log = folder / "log"
        self._pid = 0
        with socket.create_server(("127.0.0.1", 0)) as listening:
            port = listening.getsockname()[1]
        self.environment = {
            "ISTIQBAL_POLICY": str(short_pack()),
            "ISTIQBAL_DATABASE_URL": _url(folder),
            "ISTIQBAL_SECRET_KEY": KEY,
            "ISTIQBAL_LISTEN": f"127.0.0.1:{port}",
            "ISTIQBAL_PUBLIC_URL": f"http://127.0.0.1:{port}",
            "ISTIQBAL_TELEGRAM_TOKEN": TOKEN,
            "ISTIQBAL_TELEGRAM_API": api,
        }

    def start(self, point: Point | None = None, passes: int = 0, *, lease: float = 0) -> None:
        """Start it; with a point, it kills itself when it passes there for the given time."""
        order = Order(
            str(self._folder),
            str(self._log),
            self.environment,
            point=point,
            passes=passes,
            lease=lease,
        )
        self._pid = self._nursery.start(order)

    @property
    def log(self) -> str:
        return self._log.read_text("utf-8", "replace")

    async def died(self) -> None:
        """Wait until it has killed itself."""
        assert await self._nursery.end() == -signal.SIGKILL, self.log[-3000:]
        self._pid = 0

    async def kill(self) -> None:
        """kill -9: nothing is finished, nothing is closed. Nothing to do if it is dead already."""
        if self._pid:
            with suppress(ProcessLookupError):  # it may have ended by itself, and says so below
                os.kill(self._pid, signal.SIGKILL)
            await self.died()

    async def stop(self) -> None:
        """Stop it as an operator would. It must end well."""
        os.kill(self._pid, signal.SIGTERM)
        self._pid = 0
        assert await self._nursery.end() == 0, self.log[-3000:]

    @property
    def settings(self) -> Settings:
        """As another process of the same deployment would read them."""
        return Settings(
            _env_file=None,  # type: ignore[call-arg]
            policy=short_pack(),
            database_url=self.environment["ISTIQBAL_DATABASE_URL"],
            secret_key=KEY,  # type: ignore[arg-type]
        )

    @contextmanager
    def remains(self) -> Iterator[Database]:
        """What lies on the disk, opened as a copy: the next start must find it as it was left."""
        copy = self._folder / "remains"
        copy.mkdir()
        for file in self._folder.glob("istiqbal.db*"):
            if not file.name.endswith("-shm"):
                shutil.copy(file, copy)
        database = open_database(_url(copy), Secret.load(KEY))
        try:
            yield database
        finally:
            database.close()
            shutil.rmtree(copy)


def _url(folder: Path) -> str:
    return f"sqlite:///{folder / 'istiqbal.db'}"
