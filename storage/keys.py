"""Sealing: AES-256-GCM, every ciphertext bound to its place.

The master key wraps data keys, one for each file, matter and upload, and nothing else: rotation
wraps them anew, and erasure destroys one. The office key is a data key too, for what belongs to no
file; the keys of the look-up hashes, of the audit chain and of browsers' cookies are derived from
it by HKDF, each under a numbered label, so that they outlive a rotation.
"""

import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection

from storage.secret import ID_BYTES, KEY_BYTES, Secret, WrongKey

NONCE_BYTES = 12
OFFICE_PLACE = "meta/office_key/value"
#: Under what name an engine carries its keys, for every function that is given a connection.
OPTION = "istiqbal_keys"


class Tampered(Exception):
    """What is stored at a place was not written there by us."""


class DataKey:
    """The key of one file, matter or upload."""

    __slots__ = ("_cipher",)

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def seal(self, place: str, plain: bytes) -> bytes:
        """Encrypt for one place, `TABLE/ROW/COLUMN`: moved elsewhere it does not open."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, plain, place.encode())

    def open(self, place: str, sealed: bytes) -> bytes:
        """What was sealed for this place; raises Tampered for anything else."""
        try:
            return self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], place.encode())
        except (InvalidTag, ValueError):
            raise Tampered(place) from None


class Keys:
    """All keys of an opened database."""

    def __init__(self, secret: Secret, office_key: bytes) -> None:
        self._masters = {id: DataKey(key) for id, key in secret.keys.items()}
        self._current = next(iter(self._masters))
        self.office = DataKey(_derive(office_key, "office bodies 1"))
        self._look_up = _derive(office_key, "look-up hashes 1")
        self._chain = _derive(office_key, "audit chain 1")
        self.browsers = _derive(office_key, "browser cookies 1")

    def new(self, place: str) -> tuple[DataKey, bytes]:
        """A fresh data key, and the same wrapped for its place."""
        key = os.urandom(KEY_BYTES)
        return DataKey(key), self.wrap(place, key)

    def wrap(self, place: str, key: bytes) -> bytes:
        return self._current + self._masters[self._current].seal(place, key)

    def unwrap(self, place: str, wrapped: bytes) -> DataKey:
        return DataKey(self.unwrap_raw(place, wrapped))

    def unwrap_raw(self, place: str, wrapped: bytes) -> bytes:
        master = self._masters.get(wrapped[:ID_BYTES])
        if master is None:
            raise WrongKey(
                f"{place} was sealed with a secret key that was not given: "
                f"the one whose id is {wrapped[:ID_BYTES].hex()}."
            )
        return master.open(place, wrapped[ID_BYTES:])

    def is_current(self, wrapped: bytes) -> bool:
        """Whether a data key is wrapped by the current master key already."""
        return wrapped[:ID_BYTES] == self._current

    def identity_hash(self, number: str) -> str:
        """By what a national ID is found without being stored: a keyed hash and its version."""
        return "1:" + hmac.digest(self._look_up, number.encode(), "sha256").hex()

    def link(self, previous: bytes, entry: bytes) -> bytes:
        """The next hash of an audit chain: without the key nobody can write a chain that holds."""
        return hmac.digest(self._chain, previous + entry, "sha256")


def make_office_key(secret: Secret) -> bytes:
    """The office key of a new database, wrapped. Its opening later on is the check of the key."""
    id, master = next(iter(secret.keys.items()))
    return id + DataKey(master).seal(OFFICE_PLACE, os.urandom(KEY_BYTES))


def open_keys(secret: Secret, wrapped: bytes) -> Keys:
    """The keys of a database; raises WrongKey before anything else has been read."""
    id = wrapped[:ID_BYTES]
    master = secret.keys.get(id)
    if master is None:
        raise WrongKey(
            "This database was sealed with another secret key than the one given: "
            f"with the key whose id is {id.hex()}. Nothing was changed."
        )
    try:
        return Keys(secret, DataKey(master).open(OFFICE_PLACE, wrapped[ID_BYTES:]))
    except Tampered:
        raise WrongKey(
            "The office key of this database does not open. Nothing was changed."
        ) from None


def keys_of(conn: Connection) -> Keys:
    """The keys that the connection's database was opened with."""
    keys: Keys = conn.get_execution_options()[OPTION]
    return keys


def _derive(key: bytes, label: str) -> bytes:
    info = f"istiqbal {label}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(key)
