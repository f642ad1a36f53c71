"""Pictures and other files as people send them, made here: no photograph of anybody is needed."""

import io
import random
import struct
import zlib
from functools import cache

from PIL import Image, ImageDraw, ImageFilter, ImageFont
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject, StreamObject

#: Where the picture with a place in it was taken.
LATITUDE = 24.71


def page(width: int = 1000, height: int = 1400, ink: int = 40, paper: int = 240) -> Image.Image:
    """A page of print, filling the picture."""
    dice = random.Random(7)  # noqa: S311 (a picture, not a secret)
    picture = Image.new("L", (width, height), paper)
    drawing = ImageDraw.Draw(picture)
    size = width // 45
    font = ImageFont.load_default(size)
    for line in range(size, height - 2 * size, int(size * 1.7)):
        words = ("".join(dice.choices("abcdefinorstu0123456789", k=6)) for _ in range(9))
        drawing.text((size, line), " ".join(words), fill=ink, font=font)
    return picture


def blurred(picture: Image.Image, thousandths: float) -> Image.Image:
    """Out of focus by so many thousandths of the longer side."""
    return picture.filter(ImageFilter.GaussianBlur(max(picture.size) * thousandths / 1000))


def darkened(picture: Image.Image, share: float) -> Image.Image:
    """With this share of its light left."""
    return picture.point(lambda light: int(light * share))


def saved(picture: Image.Image, format: str = "JPEG", **options: object) -> bytes:
    """The picture as a file."""
    out = io.BytesIO()
    picture.save(out, format, **options)
    return out.getvalue()


@cache
def photo() -> bytes:
    """A photo of a page that anybody can read."""
    return saved(page())


@cache
def dark_photo() -> bytes:
    """The same page at night."""
    return saved(darkened(page(), 0.2))


@cache
def blurred_photo() -> bytes:
    """The same page out of focus."""
    return saved(blurred(page(), 5))


@cache
def small_photo() -> bytes:
    """The same page as a thumbnail."""
    return saved(page(240, 320))


@cache
def telling_photo() -> bytes:
    """A photo that lies on its side and says where it was taken, with a program behind its end."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Telephone"
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (LATITUDE, 0.0, 0.0)
    picture = saved(page(1400, 1000), exif=exif, comment=b"a secret comment")
    return picture + b"PK\x03\x04 <?php system($_GET[0]); ?>"


def bomb(side: int = 56_000) -> bytes:
    """A PNG of a few kilobytes that says it has this many points on each side."""
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(1 << 20))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def writer(pages: int = 1) -> PdfWriter:
    """A PDF in the making, with empty pages."""
    made = PdfWriter()
    for _ in range(pages):
        made.add_blank_page(595, 842)
    return made


def written(made: PdfWriter) -> bytes:
    """The PDF as a file."""
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


@cache
def pdf(pages: int = 2) -> bytes:
    """A PDF as an office sends it."""
    return written(writer(pages))


def stream(data: bytes) -> StreamObject:
    """Part of a PDF that holds these bytes as they are."""
    made = StreamObject()
    made._data = data
    return made


def bursting_pdf(megabytes: int = 200) -> bytes:
    """A PDF whose one stream unpacks to so many megabytes."""
    made = writer(0)
    page = made.add_blank_page(595, 842)
    stream = DecodedStreamObject()
    stream.set_data(bytes(megabytes << 20))
    page[NameObject("/Contents")] = made._add_object(stream.flate_encode())
    return written(made)


@cache
def voice() -> bytes:
    """A voice note: two whole pages of Ogg."""
    return ogg_page(b"OpusHead" + bytes(11)) + ogg_page(b"OpusTags" + bytes(200))


def ogg_page(data: bytes) -> bytes:
    """One page with one packet."""
    lengths = [255] * (len(data) // 255) + [len(data) % 255]
    return b"OggS" + bytes(22) + bytes([len(lengths)]) + bytes(lengths) + data


def boxes(*named: tuple[bytes, bytes]) -> bytes:
    """Boxes of an MP4."""
    return b"".join(struct.pack(">I", len(data) + 8) + name + data for name, data in named)


@cache
def film() -> bytes:
    """A film that says where it was taken, with a program behind its end."""
    inside = boxes((b"mvhd", bytes(100)), (b"udta", b"\xa9xyz+24.7136+046.6753/"))
    return (
        boxes((b"ftyp", b"mp42" + bytes(4)), (b"moov", inside), (b"mdat", bytes(500)))
        + b"MZ a program"
    )
