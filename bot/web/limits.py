"""How fast one address may write: generous for a person, narrow for a loop."""

import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ipaddress import IPv6Address, IPv6Network, ip_address

#: Of more addresses than this the one that was quiet the longest is forgotten.
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
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def __contains__(self, key: str) -> bool:
        """Whether this key has used a token lately."""
        return key in self._buckets

    def __len__(self) -> int:
        """How many keys are remembered."""
        return len(self._buckets)

    def take(self, key: str) -> bool:
        """Use one token. False: none is left, and nothing was used."""
        now = self._clock()
        left = self._left(key, now)
        if left < 1:
            return False
        self._buckets[key] = (left - 1, now)
        self._buckets.move_to_end(key)
        if len(self._buckets) > _ROOM:
            self._buckets.popitem(last=False)
        return True

    def has(self, key: str) -> bool:
        """Whether a token is left. Uses none."""
        return self._left(key, self._clock()) >= 1

    def _left(self, key: str, now: float) -> float:
        left, at = self._buckets.get(key, (self._burst, now))
        return min(self._burst, left + (now - at) * self._rate)


class Places:
    """Room for so many at once, of which no key takes more than its share."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken: Counter[str] = Counter()
        self._count = 0

    @contextmanager
    def taken(self, shares: dict[str, int]) -> Iterator[bool]:
        """One place, held for each of these keys. False: there is none, and none is held."""
        is_free = self._count < self._most and all(
            self._taken[key] < share for key, share in shares.items()
        )
        held = list(shares) if is_free else []
        self._count += is_free
        self._taken.update(held)
        try:
            yield is_free
        finally:
            self._count -= is_free
            self._taken.subtract(held)
            self._taken += Counter()  # forgets whoever holds none


def network_of(host: str) -> str:
    """Who counts as one at the network: an IPv4 address, or the /64 that a line of IPv6 gets."""
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(IPv6Network((int(address), 64), strict=False))
    return str(address)
