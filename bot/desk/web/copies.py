"""One copy, decrypted for one member of the staff who may see it, and on the record before that."""

import hashlib
import re
import secrets

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.characters import storable
from bot.desk.web.doorkeeper import Doorkeeper
from bot.desk.web.visitor import Visitor, draw_nonce
from flows.casework.viewing import VIEW
from flows.events import StaffActed
from flows.identifiers import Reference
from storage import uploads
from storage.keys import Tampered

_log = structlog.get_logger("istiqbal.desk")

_ID = re.compile(r"u[0-9a-z]{1,32}")
_TYPES = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "pdf": "application/pdf",
    "ogg": "audio/ogg",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "mp4": "video/mp4",
}
#: It is saved and opened by a program of the desk; within our pages it never runs or shows.
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
}


class CopyPages:
    """`/desk/matters/{reference}/copies/{upload}`."""

    def __init__(self, doorkeeper: Doorkeeper) -> None:
        self._doorkeeper = doorkeeper
        self._parts = doorkeeper.parts
        path = "/desk/matters/{reference}/copies/{upload}"
        self.routes: list[BaseRoute] = [Route(path, doorkeeper.page(self._page))]

    async def _page(self, request: Request, visitor: Visitor) -> Response:
        """The file as an attachment. Whoever may not see it learns no more than that."""
        id = storable(request.path_params["upload"])
        reference = Reference(storable(request.path_params["reference"]))
        if not _ID.fullmatch(id):
            return self._missing(visitor)
        event = StaffActed(
            key=visitor.key(f"{VIEW}.{id}.{draw_nonce()}"),
            at=self._parts.now(),
            seed=secrets.randbits(63),
            reference=reference,
            action=VIEW,
            by=visitor.name,
            text=id,
        )
        receipt = (await self._parts.door.handle(event)).receipt
        if receipt.outcome != "done":
            return self._missing(visitor)
        _log.info("copy_viewed", reference=reference, upload=id, by=visitor.name)
        try:
            found = await self._parts.database.aread(lambda conn: uploads.read(conn, id))
        except Tampered:
            found = None
        if found is None or hashlib.sha256(found[1]).hexdigest() != receipt.data["sha256"]:
            # Destroyed in this moment, or not what the person sent: never shown as if it were.
            _log.error("copy_not_as_left", reference=reference, upload=id)
            return self._missing(visitor)
        extension = receipt.data["extension"]
        name = f"{reference}-{id[:7]}.{extension}"
        return Response(
            found[1],
            media_type=_TYPES.get(extension, "application/octet-stream"),
            headers={**_HEADERS, "Content-Disposition": f'attachment; filename="{name}"'},
        )

    def _missing(self, visitor: Visitor) -> Response:
        return self._doorkeeper.render("missing.html", visitor, 404, problem="desk-no-copy")
