"""Pictures that people send: painted anew, and judged as a reader would."""

import io

import pytest
from PIL import Image, ImageChops

from bot.documents.inspection import inspect
from bot.documents.limits import MAX_SIDE
from bot.documents.specimen import Refused
from support import pictures


def opened(data: bytes) -> Image.Image:
    """A picture as any program opens it."""
    return Image.open(io.BytesIO(data))


def test_a_photo_keeps_its_points_and_nothing_else() -> None:
    """Place, telephone, comment and the program behind the end are gone; it stands upright."""
    sent = pictures.telling_photo()
    assert b"php" in sent
    assert opened(sent).getexif().get_ifd(0x8825)[2][0] == pytest.approx(pictures.LATITUDE)
    kept = inspect(sent)
    assert (kept.media, kept.extension, kept.findings) == ("image", "jpg", ())
    clean = opened(kept.data)
    assert not clean.getexif()
    assert not {"exif", "comment", "xmp", "icc_profile"} & clean.info.keys()
    assert not any(word in kept.data for word in (b"php", b"PK\x03\x04", b"Telephone", b"secret"))
    assert clean.size == (1000, 1400)
    upright = pictures.page(1400, 1000).transpose(Image.Transpose.ROTATE_270)
    assert max(ImageChops.difference(clean.convert("L"), upright).histogram()[64:]) < 50


@pytest.mark.parametrize("format", ["PNG", "WEBP", "HEIF"])
def test_telephones_and_screenshots_are_taken(format: str) -> None:
    """Every type of the list comes out readable: screenshots as PNG, all others as JPEG."""
    if format == "HEIF":
        from pillow_heif import register_heif_opener

        register_heif_opener()
    kept = inspect(pictures.saved(pictures.page().convert("RGB"), format))
    assert kept.extension == ("png" if format == "PNG" else "jpg")
    assert opened(kept.data).size == (1000, 1400)
    assert kept.findings == ()


def test_what_can_be_seen_through_stands_on_white() -> None:
    """A transparent ground does not turn black."""
    kept = inspect(pictures.saved(Image.new("RGBA", (800, 600), (0, 0, 0, 0)), "PNG"))
    assert opened(kept.data).getpixel((5, 5)) == (255, 255, 255)


def test_a_large_picture_is_made_smaller() -> None:
    """More points than a page needs are not kept."""
    kept = inspect(pictures.saved(pictures.page(6000, 3000)))
    assert max(opened(kept.data).size) == MAX_SIDE


@pytest.mark.parametrize(
    ("sent", "trouble"),
    [
        (pictures.photo, ""),
        (pictures.dark_photo, "dark"),
        (pictures.blurred_photo, "blurred"),
        (pictures.small_photo, "small"),
    ],
)
def test_what_is_hard_to_read_is_found(sent: object, trouble: str) -> None:
    """Each reason by its own name, so that the tip can be a concrete one."""
    assert inspect(sent()).findings == ((trouble,) if trouble else ())  # type: ignore[operator]


@pytest.mark.parametrize("thousandths", [0.5, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("contrast", [(40, 240), (150, 215)])
def test_a_little_out_of_focus_passes(thousandths: float, contrast: tuple[int, int]) -> None:
    """Doubt is for the person, whatever the contrast."""
    page = pictures.page(ink=contrast[0], paper=contrast[1])
    assert inspect(pictures.saved(pictures.blurred(page, thousandths))).findings == ()


@pytest.mark.parametrize("thousandths", [3.5, 6.0])
def test_grain_is_not_taken_for_sharpness(thousandths: float) -> None:
    """A blurred picture of a bad camera is blurred."""
    page = pictures.blurred(pictures.page(), thousandths)
    grain = Image.effect_noise(page.size, 12)
    grainy = ImageChops.add(page, grain, scale=1, offset=-128)
    assert inspect(pictures.saved(grainy)).findings == ("blurred",)


@pytest.mark.parametrize("side", [8_400, 56_000])
def test_a_bomb_is_not_opened(side: int) -> None:
    """A picture of seventy or three thousand million points is refused by its head alone."""
    with pytest.raises(Refused) as refused:
        inspect(pictures.bomb(side))
    assert refused.value.code == "bomb"


def test_half_a_photo_is_broken() -> None:
    """What was cut off on its way is said to be damaged."""
    with pytest.raises(Refused) as refused:
        inspect(pictures.photo()[:20_000])
    assert refused.value.code == "broken"
