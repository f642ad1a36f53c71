"""Bars with Arabic labels, read from right to left, on a picture made for a telephone's screen.

What is late differs by lightness and by stripes, so that it shows without colours too.
"""

from functools import lru_cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from flows.messages import Bar, Bars, Chart

#: Twice what a telephone is wide: the letters stand there as large as a message's own.
WIDTH = 720
MARGIN = 32
ROW = 96
BAR = 34

PAPER = "#FFFFFF"
INK = "#1B2733"
QUIET = "#5A6875"
TRACK = "#EEF2F5"
ON_TIME = "#7FB2D6"
LATE = "#8A2E08"
STRIPE = "#C96A3D"

#: Between two stripes, in pixels.
STEP = 10


def draw(chart: Chart) -> bytes:
    """The picture as PNG. It holds no more than the figures it was given."""
    height = MARGIN * 2 + 130 + sum(90 + ROW * len(group.bars) for group in chart.groups)
    image = Image.new("RGB", (WIDTH, height), PAPER)
    pen = ImageDraw.Draw(image)
    _write(pen, (WIDTH - MARGIN, MARGIN), chart.title, 38, bold=True)
    _legend(image, pen, chart, MARGIN + 72)
    y = MARGIN + 130
    for group in chart.groups:
        y = _group(image, pen, group, y)
    stored = BytesIO()
    # Sixty-four shades are more than these shapes and letters need.
    image.quantize(64).save(stored, "PNG", optimize=True)
    return stored.getvalue()


def _legend(image: Image.Image, pen: ImageDraw.ImageDraw, chart: Chart, y: int) -> None:
    x = WIDTH - MARGIN
    for label, late in ((chart.on_time, False), (chart.late, True)):
        _fill(image, (x - 30, y + 6, x, y + 36), late=late)
        _write(pen, (x - 42, y), label, 28, colour=QUIET)
        x -= 42 + _length(label) + 44


def _group(image: Image.Image, pen: ImageDraw.ImageDraw, group: Bars, y: int) -> int:
    """One group under its title; returns where the next one may begin."""
    _write(pen, (WIDTH - MARGIN, y + 14), group.title, 32, bold=True)
    y += 78
    most = max((bar.count for bar in group.bars), default=0)
    for bar in group.bars:
        _bar(image, pen, bar, most, y)
        y += ROW
    return y + 12


def _bar(image: Image.Image, pen: ImageDraw.ImageDraw, bar: Bar, most: int, y: int) -> None:
    right, room = WIDTH - MARGIN, WIDTH - 2 * MARGIN
    value = _length(bar.value, bold=True)
    label = _fitted(bar.label, room - value - 30)
    _write(pen, (right, y), label, 28)
    _write(pen, (MARGIN + value, y), bar.value, 28, bold=True)
    top = y + 44
    pen.rounded_rectangle((MARGIN, top, right, top + BAR), 6, fill=TRACK)
    if not bar.count:
        return
    # A bar of one among thousands is a sliver still.
    long = max(round(room * bar.count / most), 6)
    late = max(round(long * bar.late / bar.count), 6) if bar.late else 0
    _fill(image, (right - long, top, right, top + BAR), late=False)
    if late:
        # What is late stands first, where reading begins.
        _fill(image, (right - late, top, right, top + BAR), late=True)


def _fill(image: Image.Image, box: tuple[int, int, int, int], *, late: bool) -> None:
    left, top, right, bottom = box
    piece = Image.new("RGB", (right - left, bottom - top), LATE if late else ON_TIME)
    if late:
        pen = ImageDraw.Draw(piece)
        for x in range(-piece.height, piece.width, STEP * 2):
            pen.line((x, piece.height, x + piece.height, 0), fill=STRIPE, width=3)
    mask = Image.new("L", piece.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle(
        (0, 0, piece.width - 1, piece.height - 1), min(6, piece.width // 2), fill=255
    )
    image.paste(piece, (left, top), mask)


def _write(
    pen: ImageDraw.ImageDraw,
    right: tuple[int, int],
    text: str,
    size: int,
    *,
    bold: bool = False,
    colour: str = INK,
) -> None:
    """A line that ends at this right edge, shaped and ordered as Arabic is."""
    font = _font(size, bold)
    pen.text(right, text, font=font, fill=colour, anchor="ra", direction="rtl", language="ar")


def _fitted(text: str, room: int) -> str:
    """The text, or as many of its words as have room; of one long word, its beginning."""
    words, shown = text.split(), text
    while len(words) > 1 and _length(shown) > room:
        words.pop()
        shown = " ".join(words) + "…"
    while len(shown) > 1 and _length(shown) > room:
        shown = shown.rstrip("…")[:-1] + "…"
    return shown


def _length(text: str, *, bold: bool = False) -> int:
    return round(_font(28, bold).getlength(text, direction="rtl", language="ar"))


@lru_cache(maxsize=8)
def _font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    name = "IBMPlexSansArabic-SemiBold.woff" if bold else "IBMPlexSansArabic-Regular.woff"
    data = (files("bot.drawing") / "fonts" / name).read_bytes()
    return ImageFont.truetype(BytesIO(data), size, layout_engine=ImageFont.Layout.RAQM)
