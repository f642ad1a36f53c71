"""Functions that turn a text into a code, and back."""

import base64
import binascii
import hashlib

from flows.forms.expressions.functions.function import Function, of_values
from flows.forms.expressions.values import Value, to_text

_ALGORITHMS = {
    "md5": "md5",
    "sha-1": "sha1",
    "sha-256": "sha256",
    "sha-384": "sha384",
    "sha-512": "sha512",
}


def _digest(value: Value, algorithm: Value, encoding: Value = "base64") -> str:
    name = _ALGORITHMS.get(to_text(algorithm).strip().lower())
    if name is None:
        return ""
    text = to_text(value).encode(errors="replace")
    digest = hashlib.new(name, text, usedforsecurity=False)
    if to_text(encoding).strip().lower() == "hex":
        return digest.hexdigest()
    return base64.b64encode(digest.digest()).decode()


def _base64_decode(value: Value) -> str:
    text = to_text(value).strip()
    try:
        return base64.b64decode(text, validate=True).decode(errors="replace")
    except (binascii.Error, ValueError):
        return ""


CODES: dict[str, Function] = {
    "digest": of_values(2, 3, _digest),
    "base64-decode": of_values(1, 1, _base64_decode),
}
