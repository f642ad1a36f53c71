"""What the server is built from: handed over by the composition root, the same for every page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.clock import machine_now
from bot.documents.postroom import Postroom
from bot.media import MediaFile
from bot.webhooks import Webhook
from flows.dossier import StaffMember
from flows.office import Office
from storage.database import Database
from storage.door import Door

#: The office with this staff and with every pack version named by its hash, as the door asks it.
OfficeSource = Callable[[tuple[StaffMember, ...], frozenset[str]], Office]


@dataclass(frozen=True, slots=True)
class Parts:
    """`now` is the policy clock. `webhooks` are found by their path, such as
    `/telegram/beneficiaries`. `media` finds a form's pictures and sounds by their reference."""

    door: Door
    database: Database
    postroom: Postroom
    office: OfficeSource
    media: Callable[[str], MediaFile | None]
    now: Callable[[], datetime]
    machine_now: Callable[[], datetime] = machine_now
    public_url: str = ""
    webhooks: Mapping[str, Webhook] = field(default_factory=dict)

    @property
    def encrypted(self) -> bool:
        """Whether people reach us under https: cookies are then never sent in the open."""
        return self.public_url.startswith("https://")
