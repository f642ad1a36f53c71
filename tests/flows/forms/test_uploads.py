"""Questions answered by a file, and codes that are copied."""

import pytest

from bot.content.texts import load_phrases
from flows.forms.showing import show
from flows.forms.understanding.reading import Accepted, Rejection
from flows.identifiers import ARABIC, ENGLISH
from flows.matters import Answer
from flows.phrases import Voice, plain
from support.forms import AT, hear
from support.questions import asking

PHRASES = load_phrases()


@pytest.mark.parametrize("kind", ["image", "audio", "video", "file"])
def test_words_are_no_file(kind: str) -> None:
    """Not even a file's name: what is kept is what was sent. The refusal says what to send."""
    question = asking(kind)
    for typed in ("عندي الصورة", "a1b2.jpg", "1"):
        assert hear(question, typed) == Rejection(f"reject-needs-{kind}")
    assert PHRASES.say(Voice(ARABIC, "n"), f"reject-needs-{kind}")


def test_an_answer_is_the_names_of_its_files() -> None:
    """One, or the pages of one document."""
    question = asking("image")
    assert question.kind.holds(question, "a1b2.jpg")
    assert question.kind.holds(question, "a1-b2.jpg C3.png")
    for value in ("", "a", "a.jpg a.jpg", "a.jpg  b.jpg", "../a.jpg", "a/b.jpg", "a_b.jpg", "أ.jpg",
                  "a.jpg\n", " ".join(f"{at}.jpg" for at in range(51))):  # fmt: skip
        assert not question.kind.holds(question, value)


@pytest.mark.parametrize(
    ("kind", "count", "arabic", "english"),
    [
        ("image", 1, "صورة واحدة", "one picture"),
        ("image", 2, "صورتان", "2 pictures"),
        ("image", 4, "٤ صور", "4 pictures"),
        ("image", 12, "١٢ صورة", "12 pictures"),
        ("file", 1, "ملف واحد", "one file"),
        ("file", 3, "٣ ملفات", "3 files"),
        ("audio", 11, "١١ تسجيلًا صوتيًّا", "11 recordings"),
        ("video", 2, "مقطعا فيديو", "2 videos"),
    ],
)
def test_files_are_shown_by_how_many_there_are(
    kind: str, count: int, arabic: str, english: str
) -> None:
    """Their names mean nothing to people."""
    answer = Answer(" ".join(f"a{at}.bin" for at in range(count)), "", AT)
    assert plain(show(asking(kind), answer, ARABIC, PHRASES)) == arabic
    assert plain(show(asking(kind), answer, ENGLISH, PHRASES)) == english


def test_a_code_is_kept_as_it_was_typed_in_one_line() -> None:
    """Its signs mean what the reader of codes says they mean."""
    code = asking("barcode")
    assert hear(code, " 628100\n1234567 ") == Accepted("628100 1234567")
    assert hear(code, "٦٢٨١") == Accepted("6281")
    assert show(code, Answer("A-1", "", AT), ARABIC, PHRASES) == "\u2066A-1\u2069"
