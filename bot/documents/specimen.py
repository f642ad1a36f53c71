"""What comes of looking at a file: a specimen that may be kept, or the reason why not."""

import hashlib

import msgspec

from flows.uploads import Media, Refusal, Upload


class Refused(Exception):
    """The file is not taken. `code` says why, in the words of `flows.uploads`."""

    def __init__(self, code: Refusal) -> None:
        super().__init__(code)
        self.code: Refusal = code


class Specimen(msgspec.Struct, frozen=True):
    """A file made anew from what was sent: nothing of the original's bytes is taken on trust."""

    data: bytes
    media: Media
    extension: str
    pages: int = 1
    findings: tuple[str, ...] = ()

    def as_upload(self, id: str) -> Upload:
        """How the core is told of it."""
        return Upload(
            id=id,
            media=self.media,
            extension=self.extension,
            size=len(self.data),
            pages=self.pages,
            sha256=hashlib.sha256(self.data).hexdigest(),
            findings=self.findings,
        )


class Report(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a worker says before the bytes that may be kept. With `refused` there are none."""

    refused: Refusal | None = None
    media: Media = "other"
    extension: str = ""
    pages: int = 1
    findings: tuple[str, ...] = ()
