"""Pictures of a form's questions: published with the pack, told with the question, shown."""

import io
import shutil
from pathlib import Path

from PIL import Image

from bot.media import media_file
from support.offices import folder_of
from support.page import Page
from support.served_house import served_house


def _with_picture(folder: Path) -> Path:
    """The short pack, whose first question has a picture."""
    pack = folder / "short"
    shutil.copytree(folder_of("short"), pack)
    drawn = io.BytesIO()
    Image.new("RGB", (8, 8), "navy").save(drawn, "PNG")
    (pack / "forms" / "media").mkdir()
    (pack / "forms" / "media" / "card.png").write_bytes(drawn.getvalue())
    form = pack / "forms" / "intake.md"
    survey, choices, rest = form.read_text("utf-8").partition("| choices |")
    lines, row = [], 0
    for line in survey.splitlines():
        if line.startswith("| ") and line.count("|") > 3:
            line += [" media::image |", " card.png |"][row] if row < 2 else " |"
            row += 1
        lines.append(line)
    form.write_text("\n".join([*lines, ""]) + choices + rest, "utf-8")
    return pack


async def test_a_picture_is_shown_with_its_question_on_the_website(tmp_path: Path) -> None:
    """The line names it, and it is served as what it is, unchanged for ever."""
    async with served_house(tmp_path, _with_picture(tmp_path)) as served:
        async with served.browser() as client:
            page = Page(client)
            await page.load()
            for words in ("تقديم طلب", "أوافق", "بصيغة المذكّر"):
                await page.post(text=words)
            asked = (await page.history())["lines"][-1]
            [reference] = asked["media"]
            picture = await client.get(f"/media/{reference}")
            assert picture.headers["content-type"] == "image/png"
            assert picture.headers["x-content-type-options"] == "nosniff"
            assert "immutable" in picture.headers["cache-control"]
            assert Image.open(io.BytesIO(picture.content)).size == (8, 8)
            hash, _, name = reference.partition("/")
            for nothing in (f"{hash}/other.png", f"none/{name}", f"{hash}/..%2Fpolicy.toml"):
                assert (await client.get(f"/media/{nothing}")).status_code == 404
        found = media_file(served.house.offices, reference)
        assert found is not None
        assert found.kind == "image"
