"""How fast one address may write: generous for a person, narrow for a loop."""

import time
from collections.abc import Callable

#: Beyond this many addresses the ones that are full again are forgotten.
_ROOM = 10_000


class Allowance:
    """A bucket of tokens per key: `burst` at once, then `per_second`. In memory, per process."""

    def __init__(
        self,
        burst: int = 30,
        per_second: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._burst = float(burst)
        self._rate = per_second
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def __len__(self) -> int:
        """How many keys are remembered."""
        return len(self._buckets)

    def take(self, key: str) -> bool:
        """Use one token. False: none is left, and nothing was used."""
        now = self._clock()
        left = self._left(key, now)
        if left < 1:
            return False
        if len(self._buckets) >= _ROOM and key not in self._buckets:
            self._forget(now)
        self._buckets[key] = (left - 1, now)
        return True

    def _left(self, key: str, now: float) -> float:
        left, at = self._buckets.get(key, (self._burst, now))
        return min(self._burst, left + (now - at) * self._rate)

    def _forget(self, now: float) -> None:
        full = [key for key in self._buckets if self._left(key, now) >= self._burst]
        for key in full:
            del self._buckets[key]
        if not full:
            # Everyone is busy: whoever was quiet the longest gets a new bucket.
            del self._buckets[min(self._buckets, key=lambda one: self._buckets[one][1])]
