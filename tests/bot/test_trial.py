"""A form tried out: real files are looked at as the service would, time passes, nothing is kept."""

from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from bot.content.formfile import read_form_file
from bot.trial import Trial
from flows.identifiers import ARABIC
from support.formfiller import AT

FORM = """
| survey |
| | type | name | label |
| | image | picture | صورة البيت |
| | geopoint | place | مكان البيت |
| | text | remark | ملاحظة |
"""


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    """Somebody at the first question."""
    (tmp_path / "form.md").write_text(FORM, "utf-8")
    form = read_form_file(tmp_path / "form.md")
    return Trial(form, policy="", language=ARABIC, at=AT)


async def test_files_and_places_are_sent_and_stand_in_the_submission(
    trial: Trial, tmp_path: Path
) -> None:
    """A file by the name under which it would be kept, a place in ODK's own order."""
    Image.effect_noise((1200, 900), 80).save(tmp_path / "house.jpg")
    await trial.send(str(tmp_path / "house.jpg"))
    assert trial.sheet.answers["picture"].value.endswith(".jpg")
    await trial.send("location 24.7136, 46.6753")
    root = ElementTree.fromstring(trial.submission())  # noqa: S314
    assert (root.findtext("picture") or "").endswith(".jpg")
    assert root.findtext("place") == "24.7136 46.6753 0 0"


async def test_what_is_no_picture_is_refused(trial: Trial, tmp_path: Path) -> None:
    """By its content, whatever its name; and so is a file that is not there."""
    (tmp_path / "house.jpg").write_text("nothing", "utf-8")
    for sent in (str(tmp_path / "house.jpg"), str(tmp_path / "absent.jpg"), "voice"):
        await trial.send(sent)
        assert "picture" not in trial.sheet.answers
        assert trial.messages
        trial.messages.clear()


def test_the_first_thing_that_is_said_is_the_first_question(trial: Trial) -> None:
    """No greeting, no consent, no number to remember."""
    (message,) = trial.messages
    assert "صورة البيت" in message.text
    assert "TRY-" not in message.text


def test_a_form_can_be_tried_without_any_policy(trial: Trial) -> None:
    """Asking for a person, or letting a week pass, needs no hours of an association."""
    trial.write("موظف")
    trial.pass_time(timedelta(days=7))
    assert not trial.is_finished
    assert trial.messages
