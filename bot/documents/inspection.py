"""Look at one file by its content alone, and make what may be kept of it anew.

Runs on untrusted bytes: in the application only within `bot.documents.laboratory`.
"""

from bot.documents.images import clean_image
from bot.documents.limits import MAX_BYTES
from bot.documents.pdfs import clean_pdf
from bot.documents.sounds import clean_sound
from bot.documents.specimen import Refused, Specimen
from bot.documents.types import real_type


def inspect(data: bytes) -> Specimen:
    """What may be kept of it. Raises Refused.

    Neither its name nor the type that the sender gave it has a say.
    """
    if len(data) > MAX_BYTES:
        raise Refused("too_big")
    match real_type(data):
        case "jpeg" | "png" | "webp" | "heic" as type:
            return clean_image(data, type)
        case "pdf":
            return clean_pdf(data)
        case "ogg" | "mp3" | "m4a" | "mp4" as type:
            return clean_sound(data, type)
