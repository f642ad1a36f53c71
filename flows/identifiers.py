"""The names by which things are found, each a type of its own."""

from typing import Literal, NewType

#: Channel and opaque id, `telegram:991`. Never a phone number: those change hands.
Address = NewType("Address", str)

#: What a turn locks: `d:…` a dossier, `o:…` an office file.
FileId = NewType("FileId", str)

#: What people quote and staff act on, `HAJ-7K3M9Q`. Also the primary key of a matter.
Reference = NewType("Reference", str)

#: A role of the policy pack, `relations_officer`.
Role = NewType("Role", str)

#: ISO 639-1 code of a language the texts exist in: `ar` or `en`.
Language = NewType("Language", str)

#: How someone is addressed: as a man, as a woman, or in the courteous plural when we do not know.
Gender = Literal["m", "f", "n"]

ARABIC = Language("ar")
ENGLISH = Language("en")

STAFF_FILE = FileId("o:staff")
DIGEST_FILE = FileId("o:digest")
LETTERS_FILE = FileId("o:letters")
COMMITTEE_FILE = FileId("o:committee")
ANNOUNCEMENTS_FILE = FileId("o:announcements")
VERSIONS_FILE = FileId("o:versions")
QUALITY_FILE = FileId("o:quality")


def channel_of(address: Address) -> str:
    """The channel's name: what stands before the first colon."""
    return address.partition(":")[0]
