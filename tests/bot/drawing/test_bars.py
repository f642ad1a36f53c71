"""The picture of a digest: shaped Arabic, nothing cut, and what is late seen without colours."""

from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFont, features

from bot.drawing.bars import LATE, MARGIN, ON_TIME, PAPER, WIDTH, draw
from flows.messages import Bar, Bars, Chart

LABELS = st.text("ابتثجحخد ذرز١٢٣()،", min_size=1, max_size=90)
BARS = st.tuples(LABELS, st.integers(0, 10_000), st.integers(0, 10_000)).map(
    lambda one: Bar(one[0], one[1], min(one[1], one[2]), f"{one[1]} (متأخر {one[2]})")
)


def chart(*bars: Bar) -> Chart:
    return Chart("المفتوح الآن", "متأخر", "في موعده", (Bars("بحسب المرحلة", bars),), "وصف")


def picture(*bars: Bar) -> Image.Image:
    with Image.open(BytesIO(draw(chart(*bars)))) as image:
        return image.convert("RGB")


def brightness(colour: str) -> float:
    """As an eye that tells no colours apart sees it."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_library_that_shapes_arabic_is_there() -> None:
    """Without it letters would stand apart and from left to right."""
    assert features.check("raqm")
    assert ImageFont.Layout.RAQM


def test_the_two_shades_differ_without_colours() -> None:
    """Light against dark, on paper that is lighter than both."""
    assert brightness(ON_TIME) - brightness(LATE) > 80
    assert brightness(PAPER) - brightness(ON_TIME) > 60


def test_bars_begin_at_the_right_and_what_is_late_comes_first() -> None:
    """The longest one takes the whole width; the late part of it stands where reading begins."""
    image = picture(Bar("ا", 100, 50, "١٠٠"), Bar("ب", 50, 0, "٥٠"))
    rows = [
        [image.getpixel((x, y)) for x in range(WIDTH)]
        for y in range(260, image.height)
    ]  # fmt: skip
    light = tuple(int(ON_TIME[at : at + 2], 16) for at in (1, 3, 5))
    widths = {sum(pixel == light for pixel in row) for row in rows}
    room = WIDTH - 2 * MARGIN
    assert any(abs(width - room // 2) < 12 for width in widths)
    full = next(row for row in rows if abs(sum(pixel == light for pixel in row) - room // 2) < 12)
    assert full[MARGIN + 10] == light or full[WIDTH - MARGIN - 10] == light


@settings(max_examples=25, deadline=None)
@given(bars=st.lists(BARS, min_size=1, max_size=8))
def test_no_label_reaches_the_edge_whatever_it_says(bars: list[Bar]) -> None:
    """Too long a label loses words, then letters of its end; the margins stay empty."""
    image = picture(*bars)
    paper = (255, 255, 255)
    for x in (2, WIDTH - 3):
        assert {image.getpixel((x, y)) for y in range(image.height)} == {paper}
