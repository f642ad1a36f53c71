"""Every transcript goes exactly as it is written."""

from pathlib import Path

import pytest

from support.transcripts import Coverage, Transcript

HERE = Path(__file__).parent
CHATS = sorted(HERE.glob("*/*.chat"))


@pytest.mark.parametrize("path", CHATS, ids=[str(one.relative_to(HERE)) for one in CHATS])
def test_transcript(path: Path, request: pytest.FixtureRequest) -> None:
    """What is sent is what the transcript says, message by message."""
    played = Transcript(path).play(Coverage())
    if request.config.getoption("--update-chats"):
        path.write_text(played, encoding="utf-8")
        return
    assert played == path.read_text(encoding="utf-8")
