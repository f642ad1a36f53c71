"""A post room that looks at nothing: it remembers what came and stages it all."""

from bot.documents.limits import MAX_BYTES
from bot.documents.postroom import TryAgain
from flows.identifiers import Address
from flows.uploads import Refusal, Upload


class FakePostroom:
    """`is_open` False: whatever comes should be delivered again."""

    def __init__(self) -> None:
        self.is_open = True
        self.taken: dict[str, bytes] = {}

    async def staged(self, cause: str) -> Upload | None:
        """What came for this event before."""
        return self._upload(cause) if cause in self.taken else None

    async def refused_beforehand(self, address: Address, size: int) -> Refusal | None:
        """Too big is too big everywhere."""
        return "too_big" if size > MAX_BYTES else None

    async def take_in(self, cause: str, address: Address, data: bytes) -> Upload:
        """Take anything, once."""
        if not self.is_open:
            raise TryAgain
        self.taken.setdefault(cause, data)
        return self._upload(cause)

    def _upload(self, cause: str) -> Upload:
        number = list(self.taken).index(cause) + 1
        return Upload(f"u{number}", "image", "jpg", len(self.taken[cause]))
