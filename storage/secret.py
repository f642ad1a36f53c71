"""The master keys: what an operator keeps safe, apart from the database and its backups."""

import base64
import binascii
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

KEY_BYTES = 32
ID_BYTES = 4


class MissingKey(Exception):
    """There is no secret key where one is needed."""


class WrongKey(Exception):
    """This secret key does not open this database."""


class Secret:
    """A ring of 256-bit master keys, the first of which is current.

    Older ones stay on the ring until `rotate` has wrapped everything anew. A key's id is the first
    four bytes of its SHA-256 under a label, so that a ring needs no names to be kept right.
    """

    def __init__(self, keys: Iterable[bytes]) -> None:
        self._keys = {key_id(key): key for key in keys}
        if not self._keys or any(len(key) != KEY_BYTES for key in self._keys.values()):
            raise WrongKey(f"A secret key is {KEY_BYTES} bytes, written in base64, one to a line.")

    def __repr__(self) -> str:
        return f"Secret({', '.join(one.hex() for one in self._keys)})"

    @property
    def keys(self) -> dict[bytes, bytes]:
        """The keys by id, the current one first."""
        return dict(self._keys)

    @classmethod
    def load(cls, source: str | Path) -> "Secret":
        """The ring in a file, or given itself: base64, one key to a line or between commas."""
        keys = None if isinstance(source, Path) else _read_keys(source)
        if keys is None:
            path = Path(source)
            try:
                written = path.read_text(encoding="ascii")
            except FileNotFoundError:
                raise MissingKey(f"No secret key at {path}.") from None
            except (UnicodeDecodeError, OSError):
                raise WrongKey(f"{path} cannot be read as a secret key.") from None
            keys = _read_keys(written)
            if keys is None:
                raise WrongKey(f"{path} holds no secret key.")
        return cls(keys)

    @classmethod
    def create(cls, path: str | Path) -> "Secret":
        """A new key, written where nothing stood before and readable by its owner only."""
        key = os.urandom(KEY_BYTES)
        path = Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(base64.b64encode(key) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        return cls([key])


def key_id(key: bytes) -> bytes:
    """What stands before everything this key has wrapped."""
    return hashlib.sha256(b"istiqbal key id" + key).digest()[:ID_BYTES]


def _read_keys(written: str) -> list[bytes] | None:
    words = written.replace(",", " ").split()
    try:
        keys = [base64.b64decode(word, validate=True) for word in words]
    except (binascii.Error, ValueError):
        return None
    return keys if keys and all(len(key) == KEY_BYTES for key in keys) else None
