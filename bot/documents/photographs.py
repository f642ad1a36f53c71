"""Photographs within a PDF: kept as they are but for what they tell beside the picture."""

_START, _SCAN, _END = b"\xff\xd8", 0xDA, b"\xff\xd9"
#: What is needed to draw it: all that are no labels, and of these the density, the colour profile
#: and how the colours are coded.
_LABELS = frozenset((*range(0xE0, 0xF0), 0xFE)) - {0xE0, 0xE2, 0xEE}


def without_labels(data: bytes) -> bytes:
    """A JPEG without place, telephone, thumbnail and comments, cut at its end.

    What is no JPEG, or a broken one, comes back as it was.
    """
    if not data.startswith(_START):
        return data
    kept, at = bytearray(_START), len(_START)
    while at + 4 <= len(data) and data[at] == 0xFF:
        mark, size = data[at + 1], 2 + int.from_bytes(data[at + 2 : at + 4])
        if mark == _SCAN:
            end = data.rfind(_END)
            return bytes(kept) + data[at : end + len(_END) if end > at else len(data)]
        if mark not in _LABELS:
            kept += data[at : at + size]
        at += size
    return data
