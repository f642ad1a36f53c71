"""The scanner's word is believed, and its silence is no word."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.documents.scanning import BadScanner, Clamd, Command, ScannerDown, scanner_of

#: The string by which every scanner can be tried, in two parts: no scanner shall find this file.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
#: A scanner of one line: 1 where the string is found.
FINDS = "import sys; sys.exit(b'EICAR' in sys.stdin.buffer.read())"


def command(code: str, seconds: float = 20.0) -> Command:
    """A scanner that is a program."""
    return Command((sys.executable, "-c", code), seconds)


async def test_a_command_answers_with_its_exit_code() -> None:
    """0 is clean, 1 is infected."""
    assert not await command(FINDS).is_infected(b"a photo" * 100_000)
    assert await command(FINDS).is_infected(EICAR)


@pytest.mark.parametrize("code", ["import sys; sys.exit(2)", "import time; time.sleep(60)"])
async def test_a_command_in_trouble_says_nothing(code: str) -> None:
    """Neither another exit code nor silence is a word."""
    with pytest.raises(ScannerDown):
        await command(code, 0.5).is_infected(b"a photo")


async def test_a_command_that_is_not_there_says_nothing() -> None:
    """A mistyped setting lets nothing through."""
    with pytest.raises(ScannerDown):
        await Command(("/nowhere/scan",)).is_infected(b"a photo")


Serve = Callable[[bytes], Awaitable[bytes]]


@asynccontextmanager
async def clamd(folder: Path, says: bytes = b"") -> AsyncIterator[Path]:
    """A daemon that reads a stream as clamd does, and finds the string. `says` overrules it."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        assert await reader.readexactly(10) == b"zINSTREAM\0"
        data = b""
        while length := int.from_bytes(await reader.readexactly(4)):
            data += await reader.readexactly(length)
        found = b"stream: Eicar-Test-Signature FOUND\0"
        writer.write(says or (found if b"EICAR" in data else b"stream: OK\0"))
        await writer.drain()
        writer.close()

    path = folder / "clamd.ctl"
    server = await asyncio.start_unix_server(answer, path)
    async with server:
        yield path


async def test_clamd_reads_the_whole_stream(tmp_path: Path) -> None:
    """More than one chunk arrives, and what stands at the end is found."""
    async with clamd(tmp_path) as path:
        asked = Clamd(socket=path)
        assert not await asked.is_infected(bytes(300_000))
        assert await asked.is_infected(bytes(300_000) + EICAR)


async def test_clamd_in_trouble_says_nothing(tmp_path: Path) -> None:
    """An error of its own is no «clean»."""
    async with clamd(tmp_path, b"INSTREAM size limit exceeded. ERROR\0") as path:
        with pytest.raises(ScannerDown):
            await Clamd(socket=path).is_infected(b"a photo")
    with pytest.raises(ScannerDown):
        await Clamd(socket=path).is_infected(b"a photo")


def test_the_setting_names_a_scanner() -> None:
    """A command line, a host, a socket, or none."""
    assert scanner_of("  ") is None
    assert isinstance(scanner_of("clamdscan --fdpass -"), Command)
    assert isinstance(scanner_of("clamd://127.0.0.1:3310"), Clamd)
    assert isinstance(scanner_of("clamd:/run/clamav/clamd.ctl"), Clamd)
    for wrong in ("clamd://127.0.0.1:x", "clamd:", "scan 'unclosed"):
        with pytest.raises(BadScanner):
            scanner_of(wrong)
