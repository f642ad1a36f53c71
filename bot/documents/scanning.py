"""The hook for a virus scanner: a command of the machine, or a clamd that is asked over a socket.

A file is passed on only by a scanner that says it is clean. One that cannot be asked means «later».
"""

import asyncio
import shlex
from contextlib import suppress
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import structlog

log = structlog.get_logger(__name__)

#: What clamd is given at a time.
_CHUNK = 64 * 1024
_SECONDS = 60.0
_PORT = 3310


class ScannerDown(Exception):
    """The scanner could not be asked, or did not answer in words we know: nothing is taken."""


class BadScanner(ValueError):
    """What the setting names is no scanner."""


class Scanner(Protocol):
    """Says of a file whether it is infected."""

    async def is_infected(self, data: bytes) -> bool:
        """Whether something was found. Raises ScannerDown."""


def scanner_of(setting: str) -> Scanner | None:
    """The scanner that `ISTIQBAL_SCANNER` names; None where it names none. Raises BadScanner."""
    if not setting.strip():
        return None
    if setting.startswith("clamd:"):
        parts = urlsplit(setting)
        try:
            port = parts.port or _PORT
        except ValueError:
            raise BadScanner("either clamd://HOST:PORT or clamd:/PATH/TO/SOCKET") from None
        if parts.hostname:
            return Clamd(host=parts.hostname, port=port)
        if parts.path.startswith("/"):
            return Clamd(socket=Path(parts.path))
        raise BadScanner("either clamd://HOST:PORT or clamd:/PATH/TO/SOCKET")
    try:
        words = shlex.split(setting)
    except ValueError:
        raise BadScanner("a command whose quotes are closed") from None
    return Command(tuple(words))


class Command:
    """A command that reads the file on its input: exit 0 means clean, 1 infected, else trouble.

    So do `clamscan -`, `clamdscan -` and most others.
    """

    def __init__(self, words: tuple[str, ...], seconds: float = _SECONDS) -> None:
        self._words = words
        self._seconds = seconds

    async def is_infected(self, data: bytes) -> bool:
        try:
            process = await asyncio.create_subprocess_exec(
                *self._words,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
            )
        except OSError as error:
            log.error("the scanner cannot be started", why=error.strerror)
            raise ScannerDown from None
        try:
            await asyncio.wait_for(process.communicate(data), self._seconds)
        except TimeoutError:
            log.error("the scanner does not answer")
            raise ScannerDown from None
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
        if process.returncode not in (0, 1):
            log.error("the scanner is in trouble", code=process.returncode)
            raise ScannerDown
        return process.returncode == 1


class Clamd:
    """clamd over TCP or a Unix socket, by its INSTREAM command."""

    def __init__(
        self,
        host: str = "",
        port: int = _PORT,
        socket: Path | None = None,
        seconds: float = _SECONDS,
    ) -> None:
        self._host = host
        self._port = port
        self._socket = socket
        self._seconds = seconds

    async def is_infected(self, data: bytes) -> bool:
        try:
            answer = await asyncio.wait_for(self._ask(data), self._seconds)
        except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
            log.error("clamd cannot be asked", why=type(error).__name__)
            raise ScannerDown from None
        said = answer.rstrip(b"\0\r\n")
        if said.endswith(b" FOUND"):
            return True
        if said == b"stream: OK":
            return False
        log.error("clamd is in trouble")
        raise ScannerDown

    async def _ask(self, data: bytes) -> bytes:
        if self._socket is not None:
            reader, writer = await asyncio.open_unix_connection(str(self._socket))
        else:
            reader, writer = await asyncio.open_connection(self._host, self._port)
        try:
            writer.write(b"zINSTREAM\0")
            for at in range(0, len(data), _CHUNK):
                chunk = data[at : at + _CHUNK]
                writer.write(len(chunk).to_bytes(4) + chunk)
                await writer.drain()
            writer.write(bytes(4))
            await writer.drain()
            return await reader.read(4096)
        finally:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()
