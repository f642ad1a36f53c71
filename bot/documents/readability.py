"""Whether a person could read a picture: its size, its light and its sharpness.

The bounds were measured on generated pages and cards (`docs/documents.md` has the figures). They
let through what is doubtful: somebody who is asked to send the same page three times gives up.
"""

from PIL import Image, ImageChops, ImageFilter, ImageStat

#: A card that fills a picture of this size can still be read.
MIN_LONG_SIDE = 600
MIN_SHORT_SIDE = 350
#: The brightest tenth of a picture of paper is paper: darker than this nobody reads it.
MIN_LIGHT = 70
#: How much of the way from dark to light the sharpest edges go within three points. A lens out of
#: focus by 2.5 thousandths of the picture's length, a fifth of the height of small print, is here.
MIN_SHARPNESS = 0.28
#: Looked at in this size, so that one bound does for every camera.
_LONG_SIDE = 1200
#: Less change of light than this is no writing.
_MIN_CONTRAST = 8


def trouble_of(picture: Image.Image) -> str:
    """Why the picture cannot be read: `small`, `dark` or `blurred`; empty where it can."""
    long, short = max(picture.size), min(picture.size)
    if long < MIN_LONG_SIDE or short < MIN_SHORT_SIDE:
        return "small"
    grey = picture.convert("L")
    grey.thumbnail((_LONG_SIDE, _LONG_SIDE), Image.Resampling.BILINEAR, reducing_gap=2.0)
    if light_of(grey) < MIN_LIGHT:
        return "dark"
    return "blurred" if sharpness_of(grey) < MIN_SHARPNESS else ""


def light_of(grey: Image.Image) -> int:
    """The light that one tenth of the points surpass, 0 to 255."""
    return _top(grey, 0.1)


def sharpness_of(grey: Image.Image) -> float:
    """How steep the strongest edges are: the change within 3 points against that within 11.

    Neither the contrast nor the grain of a picture moves it much; a variance of the second
    derivative, which is the usual measure, takes grain for sharpness (measured).
    """
    calm = grey.filter(ImageFilter.MedianFilter(3))
    near, wide = _change(calm, 1), _change(calm, 5)
    strong = _top(wide, 0.05)
    if strong < _MIN_CONTRAST:
        return 0.0
    edges = wide.point(lambda light: 255 if light >= strong * 0.9 else 0)
    return float(ImageStat.Stat(near, edges).mean[0] / ImageStat.Stat(wide, edges).mean[0])


def _change(grey: Image.Image, reach: int) -> Image.Image:
    """For each point the difference between the lightest and the darkest one within `reach`."""
    lightest = darkest = grey
    for _ in range(reach):
        lightest = lightest.filter(ImageFilter.MaxFilter(3))
        darkest = darkest.filter(ImageFilter.MinFilter(3))
    return ImageChops.subtract(lightest, darkest)


def _top(grey: Image.Image, share: float) -> int:
    """The light that this share of the points surpass."""
    left = grey.width * grey.height * share
    for light, count in reversed(list(enumerate(grey.histogram()))):
        left -= count
        if left <= 0:
            return light
    return 0
