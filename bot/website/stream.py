"""Server-sent events: what the outbox holds for one address, as soon as it is committed.

The row number is the event's id, so a page that comes back continues where it stopped.
"""

import asyncio
from collections.abc import AsyncIterator

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.web.bell import Bell
from bot.web.history import language_of, line_of
from flows.identifiers import Address, Language
from storage import outbox, views
from storage.database import Database
from storage.outbox import Outgoing

#: A silent connection says so this often, in seconds: proxies close what looks dead. What another
#: process committed is also found then.
PULSE = 15.0

#: Pages of one address that may listen at once.
MAX_STREAMS = 8


def serve_stream(
    database: Database, bell: Bell, address: Address, request: Request, pulse: float = PULSE
) -> Response:
    """An open stream, or 429 with too many pages open, or 503 while the server is going down."""
    if bell.closed:
        return Response(status_code=503)
    if bell.count(address) >= MAX_STREAMS:
        return Response(status_code=429)
    after = _row(request.headers.get("last-event-id") or request.query_params.get("after", ""))
    return StreamingResponse(
        _events(database, bell, address, after, pulse),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no", "Cache-Control": "no-store"},
    )


async def _events(
    database: Database, bell: Bell, address: Address, after: int, pulse: float
) -> AsyncIterator[bytes]:
    with bell.listen(address) as ring:
        # The first bytes tell the browser that the stream is open.
        yield b": open\n\n"
        while not bell.closed:
            ring.clear()
            language, waiting = await _waiting(database, address, after)
            for one in waiting:
                after = one.row
                yield _event(one)
            if waiting:
                yield f"event: language\ndata: {language}\n\n".encode()
                continue
            try:
                await asyncio.wait_for(ring.wait(), pulse)
            except TimeoutError:
                yield b": pulse\n\n"


async def _waiting(
    database: Database, address: Address, after: int
) -> tuple[Language, list[Outgoing]]:
    return await database.aread(
        lambda conn: (
            language_of(views.dossier(conn, address)),
            outbox.after(conn, address, after),
        )
    )


def _event(outgoing: Outgoing) -> bytes:
    # JSON escapes line breaks, so the data is always one line.
    data = msgspec.json.encode(line_of(outgoing))
    return b"id: %d\ndata: %b\n\n" % (outgoing.row, data)


def _row(text: str) -> int:
    """The row to continue after. What is no row number means the beginning."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
