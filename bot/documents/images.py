"""Pictures: measured before they are decoded, decoded within limits, and painted anew.

What is kept is a new picture of the same points. Whatever else stood in the file is left behind:
where it was taken, by which telephone, a thumbnail, text, a colour profile, bytes behind its end.
"""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from bot.documents.limits import MAX_PIXELS, MAX_SIDE
from bot.documents.readability import trouble_of
from bot.documents.specimen import Refused, Specimen
from bot.documents.types import Type

#: Each type is opened by its own decoder alone: no other one ever sees the bytes.
_DECODERS = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "heic": "HEIF"}
#: Screenshots keep their sharp letters; everything else becomes a JPEG.
_QUALITY = 88
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, RuntimeError, MemoryError)


def clean_image(data: bytes, type: Type) -> Specimen:
    """The picture painted anew, the right way up. Raises Refused."""
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        # What a camera wrote carelessly into the lines that are thrown away is no matter.
        warnings.simplefilter("ignore", UserWarning)
        try:
            picture = _decode(data, type)
            return _painted(picture, keep_png=type == "png")
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise Refused("bomb") from None
        except (UnidentifiedImageError, *_BROKEN):
            raise Refused("broken") from None


def _decode(data: bytes, type: Type) -> Image.Image:
    if type == "heic":
        # Loaded only where it is needed: few files are of this type.
        from pillow_heif import register_heif_opener

        register_heif_opener(thumbnails=False, allow_incorrect_headers=False)
    picture = Image.open(io.BytesIO(data), formats=[_DECODERS[type]])
    # A JPEG can be decoded at a half or a quarter of its size: as large as needed, no larger.
    picture.draft("RGB", (MAX_SIDE, MAX_SIDE))
    picture.load()
    return ImageOps.exif_transpose(picture)


def _painted(picture: Image.Image, *, keep_png: bool) -> Specimen:
    if max(picture.size) > MAX_SIDE:
        picture.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    plain = _on_white(picture)
    # A new picture carries nothing but points: `save` would write what the old one remembers.
    fresh = Image.new(plain.mode, plain.size)
    fresh.paste(plain)
    trouble = trouble_of(fresh)
    out = io.BytesIO()
    if keep_png:
        fresh.save(out, "PNG")
    else:
        fresh.save(out, "JPEG", quality=_QUALITY)
    return Specimen(
        data=out.getvalue(),
        media="image",
        extension="png" if keep_png else "jpg",
        findings=(trouble,) if trouble else (),
    )


def _on_white(picture: Image.Image) -> Image.Image:
    """The picture in grey or in colours, without anything to see through."""
    if picture.mode in ("RGB", "L"):
        return picture
    if picture.mode == "1":
        return picture.convert("L")
    if picture.has_transparency_data:
        layered = picture.convert("RGBA")
        ground = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(ground, layered).convert("RGB")
    if picture.mode.startswith(("I", "F")):
        # Sixteen bits to a point: the upper eight are what anybody can see.
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    return picture.convert("RGB")
