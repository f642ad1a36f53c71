"""Voice notes, sound and film: walked from part to part, and cut where the last part ends.

Nothing is decoded. What says where or by whom it was recorded is blotted out, and what stands
behind the last part is left behind.
"""

from bot.documents.specimen import Refused, Specimen
from bot.documents.types import Type
from flows.uploads import Media

#: The header of one Ogg page, before the lengths of its segments.
_OGG_HEAD = 27
_OGG_CODECS = (b"OpusHead", b"\x01vorbis", b"\x80theora", b"\x7fFLAC", b"Speex   ")
#: Boxes of an MP4 that hold boxes.
_NESTS = (b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"dinf", b"moof", b"traf")
#: Boxes that say where, when and by what it was recorded.
_TELLING = (b"udta", b"meta", b"uuid")
_DEEPEST = 8
_MOST_BOXES = 20_000


def clean_sound(data: bytes, type: Type) -> Specimen:
    """The recording without what does not belong to it. Raises Refused."""
    media: Media = "video" if type == "mp4" else "audio"
    match type:
        case "ogg":
            return Specimen(_ogg(data), media, "ogg")
        case "mp3":
            return Specimen(_mp3(data), media, "mp3")
        case _:
            return Specimen(_boxes(data), media, "m4a" if type == "m4a" else "mp4")


def _ogg(data: bytes) -> bytes:
    at = 0
    while data[at : at + 4] == b"OggS":
        count = data[at + _OGG_HEAD - 1] if len(data) >= at + _OGG_HEAD else 0
        lengths = data[at + _OGG_HEAD : at + _OGG_HEAD + count]
        end = at + _OGG_HEAD + count + sum(lengths)
        if len(lengths) < count or end > len(data):
            break  # cut off while it was sent: what is whole can be heard
        if at == 0 and not data[_OGG_HEAD + count : end].startswith(_OGG_CODECS):
            raise Refused("broken")
        at = end
    if at == 0:
        raise Refused("broken")
    return data[:at]


def _mp3(data: bytes) -> bytes:
    """Without the labels before and after the sound, which may hold pictures and addresses."""
    if data[:3] == b"ID3" and len(data) > 10:
        size = 0
        for seven in data[6:10]:
            size = size << 7 | seven & 0x7F
        data = data[10 + size :]
    if data[-128:-125] == b"TAG":
        data = data[:-128]
    if len(data) < 4 or data[0] != 0xFF or data[1] & 0xE0 != 0xE0:
        raise Refused("broken")
    return data


def _boxes(data: bytes) -> bytes:
    kept, seen = bytearray(data), set[bytes]()
    end = _walk(kept, 0, len(kept), 0, [_MOST_BOXES], seen)
    if b"moov" not in seen or b"ftyp" not in seen:
        raise Refused("broken")
    return bytes(kept[:end])


def _walk(data: bytearray, at: int, end: int, depth: int, left: list[int], seen: set[bytes]) -> int:
    """Go through the boxes of one level; returns where the last whole one ends."""
    while end - at >= 8:
        size, name, head = int.from_bytes(data[at : at + 4]), bytes(data[at + 4 : at + 8]), 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16]), 16
        elif size == 0 and depth == 0:
            size = end - at
        left[0] -= 1
        if left[0] < 0 or depth > _DEEPEST:
            raise Refused("bomb")
        if size < head or at + size > end or not name.isascii():
            break
        seen.add(name)
        if name in _TELLING:
            # Nothing may move: other boxes count bytes from the beginning.
            data[at + 4 : at + 8] = b"free"
            data[at + head : at + size] = bytes(size - head)
        elif name in _NESTS:
            _walk(data, at + head, at + size, depth + 1, left, seen)
        at += size
    return at
