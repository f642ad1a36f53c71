"""Media as they stand in messages of the fake Telegram, and the files behind them."""

from dataclasses import dataclass, field

from support.bot_api_specification import ApiRefusal, Json

#: What a bot may download; Telegram itself keeps larger files too.
MOST_BYTES = 20 * 1024 * 1024

_SMALL: Json = {"file_id": "small", "file_unique_id": "unique-small", "width": 90, "height": 67}
STICKER: Json = {
    "file_id": "sticker",
    "file_unique_id": "unique-sticker",
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
    "emoji": "🌹",
}


@dataclass
class Files:
    """What people have sent, as the server keeps it. `gone`: a file it cannot find now."""

    kept: dict[str, bytes] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)

    def keep(self, data: bytes) -> Json:
        """Keep a file: how a message names it."""
        number = len(self.kept) + 1
        name = f"file-{number}"
        self.kept[name] = data
        return {"file_id": name, "file_unique_id": f"unique-{number}", "file_size": len(data)}

    def find(self, file_id: str) -> Json:
        """What `getFile` answers. Refused as the real server does."""
        data = self.kept.get(file_id)
        if data is None or file_id in self.gone:
            raise ApiRefusal(
                400, "Bad Request: wrong file_id or the file is temporarily unavailable"
            )
        if len(data) > MOST_BYTES:
            raise ApiRefusal(400, "Bad Request: file is too big")
        number = file_id.removeprefix("file-")
        return {
            "file_id": file_id,
            "file_unique_id": f"unique-{number}",
            "file_size": len(data),
            "file_path": f"documents/{file_id}",
        }

    def at(self, path: str) -> bytes | None:
        """What stands at a path that `getFile` gave."""
        return self.kept.get(path.removeprefix("documents/"))


def photo(file: Json) -> list[Json]:
    """A photo in its sizes, the largest last."""
    return [_SMALL, file | {"width": 1280, "height": 960}]


def voice(file: Json) -> Json:
    """A voice note."""
    return file | {"duration": 3, "mime_type": "audio/ogg"}


def video(file: Json) -> Json:
    """A video."""
    return file | {"width": 640, "height": 480, "duration": 5, "mime_type": "video/mp4"}


def document(file: Json, name: str) -> Json:
    """A file with this name."""
    return file | {"file_name": name, "mime_type": "application/pdf"}
