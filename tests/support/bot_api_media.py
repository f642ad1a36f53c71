"""Media as they stand in messages of the fake Telegram."""

from support.bot_api_specification import Json

_FILE: Json = {"file_id": "file-1", "file_unique_id": "unique-1", "file_size": 2048}

PHOTO: list[Json] = [
    _FILE | {"width": 90, "height": 67},
    _FILE | {"file_id": "file-2", "file_unique_id": "unique-2", "width": 1280, "height": 960},
]
STICKER: Json = _FILE | {
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
    "emoji": "🌹",
}
VOICE: Json = _FILE | {"duration": 3, "mime_type": "audio/ogg"}
VIDEO: Json = _FILE | {"width": 640, "height": 480, "duration": 5, "mime_type": "video/mp4"}


def document(name: str) -> Json:
    """A file with this name."""
    return _FILE | {"file_name": name, "mime_type": "application/pdf"}
