"""The post room: every file that arrives is looked at, cleaned and staged before its event.

What comes out is an `Upload` for the event: staged under an id, or refused with a code, and then
nothing of it is kept. What cannot be decided now (the scanner or the database is away) raises
`TryAgain`: whoever delivered the file should deliver it again.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.documents.laboratory import Laboratory
from bot.documents.limits import MAX_BYTES, MAX_BYTES_PER_DAY, MAX_FILES_PER_DAY
from bot.documents.scanning import Scanner, ScannerDown
from bot.documents.specimen import Refused
from bot.documents.types import real_type
from bot.web.limits import Allowance
from flows.identifiers import Address
from flows.uploads import Refusal, Upload
from storage import uploads
from storage.database import Database
from storage.door import Door, Unavailable

log = structlog.get_logger(__name__)

_DAY = timedelta(days=1)
#: Files that one address may have looked at, refused ones too: at once, and in a second after that.
_LOOKS, _LOOKS_PER_SECOND = 40, 0.1


class TryAgain(Exception):
    """Nothing was decided and nothing was kept: the same file should be delivered again."""


class Postroom:
    """Takes files in for every channel."""

    def __init__(
        self,
        door: Door,
        database: Database,
        scanner: Scanner | None,
        machine_now: Callable[[], datetime],
    ) -> None:
        self._door = door
        self._database = database
        self._scanner = scanner
        self._now = machine_now
        self._laboratory = Laboratory()
        self._looks = Allowance(_LOOKS, _LOOKS_PER_SECOND)

    async def staged(self, cause: str) -> Upload | None:
        """What this event brought when it was delivered before, so that nobody fetches it twice.

        Raises TryAgain.
        """
        try:
            return await self._database.aread(lambda conn: uploads.staged_for(conn, cause))
        except Unavailable:
            raise TryAgain from None

    async def refused_beforehand(self, address: Address, size: int) -> Refusal | None:
        """Why a file of this size is not even fetched, if it is not. Raises TryAgain."""
        if size > MAX_BYTES:
            return "too_big"
        since = self._now() - _DAY
        try:
            count, bytes_sent = await self._database.aread(
                lambda conn: uploads.sent_since(conn, address, since)
            )
        except Unavailable:
            raise TryAgain from None
        if count >= MAX_FILES_PER_DAY or bytes_sent + size > MAX_BYTES_PER_DAY:
            return "too_many"
        return None

    async def take_in(self, cause: str, address: Address, data: bytes) -> Upload:
        """Look at a file and stage what may be kept of it, for the event whose key is `cause`.

        Raises TryAgain.
        """
        known = await self.staged(cause)
        if known is not None:
            return known
        refused = await self.refused_beforehand(address, len(data))
        if refused is None and not self._looks.take(address):
            refused = "too_many"
        if refused is not None:
            return Upload(refused=refused, size=len(data))
        try:
            return await self._stage(cause, address, data)
        except Refused as refusal:
            log.info("a file was refused", code=refusal.code, size=len(data))
            return Upload(refused=refusal.code, size=len(data))
        except (ScannerDown, Unavailable):
            raise TryAgain from None

    async def _stage(self, cause: str, address: Address, data: bytes) -> Upload:
        real_type(data)
        if self._scanner is not None and await self._scanner.is_infected(data):
            raise Refused("infected")
        specimen = await self._laboratory.inspect(data)
        upload = specimen.as_upload(uploads.draw_id())
        keys, now = self._database.keys, self._now()
        sealed = await asyncio.to_thread(uploads.seal, keys, upload, specimen.data)
        await self._door.run(lambda conn: uploads.stage(conn, sealed, cause, address, now))
        # Had the same file come twice at once, the first of them counts.
        return await self.staged(cause) or upload
