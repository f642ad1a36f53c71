"""HTTP as lean as it gets, so that what is measured is the bot: both ends of a kept connection."""

import asyncio
from collections.abc import Callable
from typing import cast

import httptools


class Gone(Exception):
    """The connection ended before the whole answer had come."""


class Client:
    """Posts to one server over connections that are kept and used again."""

    def __init__(self, host: str, port: int) -> None:
        self._host = host
        self._port = port
        self._idle: list[_Asking] = []

    async def post(self, path: str, headers: bytes, body: bytes) -> tuple[int, bytes]:
        """Status and body of the answer. Raises Gone or OSError where none came."""
        head = b"POST %b HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n%b" % (
            path.encode(),
            headers,
        )
        return await self._ask(head + b"Content-Length: %d\r\n\r\n" % len(body) + body)

    async def get(self, path: str) -> tuple[int, bytes]:
        """Status and body of a page."""
        return await self._ask(b"GET %b HTTP/1.1\r\nHost: bench\r\n\r\n" % path.encode())

    async def _ask(self, request: bytes) -> tuple[int, bytes]:
        connection = self._idle.pop() if self._idle else await self._connect()
        answer = await connection.ask(request)
        if connection.is_open:
            self._idle.append(connection)
        return answer

    async def _connect(self) -> "_Asking":
        loop = asyncio.get_running_loop()
        _, protocol = await loop.create_connection(_Asking, self._host, self._port)
        return protocol

    def close(self) -> None:
        for connection in self._idle:
            connection.close()
        self._idle.clear()


class _Asking(asyncio.Protocol):
    """One connection of the client: one request at a time."""

    def __init__(self) -> None:
        self.is_open = True
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._transport: asyncio.WriteTransport | None = None
        self._body: list[bytes] = []
        self._parser = httptools.HttpResponseParser(self)

    async def ask(self, request: bytes) -> tuple[int, bytes]:
        assert self._transport is not None
        if not self.is_open:
            raise Gone
        self._answer = asyncio.get_running_loop().create_future()
        self._body = []
        self._transport.write(request)
        return await self._answer

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.WriteTransport, transport)

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def connection_lost(self, exc: Exception | None) -> None:
        self.is_open = False
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(Gone())

    # What httptools calls.

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        self.is_open = self.is_open and self._parser.should_keep_alive()
        if self._answer is not None and not self._answer.done():
            self._answer.set_result((self._parser.get_status_code(), b"".join(self._body)))


#: Takes the path and the body of a request, with its content type; returns a JSON body.
Answerer = Callable[[str, str, bytes], bytes]


class Serving(asyncio.Protocol):
    """One connection of the server: whatever is asked is answered at once, with JSON."""

    def __init__(self, answer: Answerer) -> None:
        self._answer = answer
        self._transport: asyncio.WriteTransport | None = None
        self._path = ""
        self._kind = ""
        self._body: list[bytes] = []
        self._parser = httptools.HttpRequestParser(self)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.WriteTransport, transport)

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    # What httptools calls.

    def on_message_begin(self) -> None:
        self._path, self._kind, self._body = "", "", []

    def on_url(self, url: bytes) -> None:
        self._path += url.decode()

    def on_header(self, name: bytes, value: bytes) -> None:
        if name.lower() == b"content-type":
            self._kind = value.decode()

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        assert self._transport is not None
        body = self._answer(self._path, self._kind, b"".join(self._body))
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        self._transport.write(head % len(body) + body)
