"""What the page sends as files: one to a request, within a hard limit, and never to the disk."""

import re
import secrets
from dataclasses import dataclass
from datetime import datetime

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from bot.characters import storable
from bot.documents.limits import MAX_BYTES
from flows.events import Attachment, AttachmentSent
from flows.identifiers import Address
from flows.uploads import Media, Upload

#: A file of the largest size, with room for what a form writes around it.
MAX_BODY = MAX_BYTES + 64 * 1024

_NONCE = re.compile(r"[A-Za-z0-9_-]{16,64}", re.ASCII)
_MAX_CAPTION = 1024
_ATTACHMENTS: dict[Media, Attachment] = {
    "image": "photo",
    "pdf": "file",
    "audio": "voice",
    "video": "video",
}


class BadUpload(ValueError):
    """The form is not one that our page sends."""


class InMemory(MultiPartParser):
    """Keeps files in memory: what is not encrypted yet must not touch the disk."""

    spool_max_size = MAX_BODY


@dataclass(frozen=True, slots=True)
class Posted:
    """One file as it was posted. Its name is read by nobody."""

    nonce: str
    data: bytes
    caption: str = ""
    group: str = ""

    def key(self, address: Address) -> str:
        """The event's key. It holds the address: nobody can use up another's nonce."""
        return f"web:{address.partition(':')[2]}.{self.nonce}"

    def event(self, address: Address, at: datetime, upload: Upload) -> AttachmentSent:
        """What happened, once the post room has looked at the file."""
        return AttachmentSent(
            key=self.key(address),
            at=at,
            seed=secrets.randbits(63),
            address=address,
            attachment=attachment_of(upload.media),
            caption=self.caption,
            upload=upload,
            group=f"{address}.{self.group}" if self.group else "",
        )


def attachment_of(media: Media) -> Attachment:
    """What a person would call what they sent."""
    return _ATTACHMENTS.get(media, "file")


async def read_upload(request: Request) -> Posted:
    """The one file of a form. Raises BadUpload."""
    parser = InMemory(request.headers, request.stream(), max_files=1, max_fields=3)
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError):
        raise BadUpload from None
    try:
        file = form.get("file")
        nonce, group = str(form.get("nonce", "")), str(form.get("group", ""))
        if not isinstance(file, UploadFile) or not _NONCE.fullmatch(nonce):
            raise BadUpload
        if group and not _NONCE.fullmatch(group):
            raise BadUpload
        caption = storable(str(form.get("caption", "")))[:_MAX_CAPTION]
        return Posted(nonce, await file.read(), caption, group)
    finally:
        await form.close()
