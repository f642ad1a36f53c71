"""What is remembered of the digests: the office file `o:digest`."""

import msgspec

from flows.identifiers import FileId


class DigestBook(msgspec.Struct, frozen=True, tag_field="file", tag="digest_book"):
    """Which digests went out. `last` is an ISO date per audience.

    `calendar` marks the working days by which the open windows were computed last; while they are
    computed anew, `swept` is the last one that was woken for it.
    """

    id: FileId
    schema: int = 1
    last: dict[str, str] = {}
    calendar: str = ""
    swept: str = ""
