"""An application whose answers asked for no original says so, and shows no empty list."""

from flows.casework.bulletin import STAFF_VOICE
from flows.phrases import plain
from support.offices import office_of


def test_a_verification_without_originals_is_told_in_words() -> None:
    """The line ends in a sentence, not in an empty list."""
    say = office_of("hajer").phrases.say
    values = {"by": "سارة", "at": "اليوم", "documents": ""}
    without = plain(say(STAFF_VOICE, "desk-verified", count=0, **values))
    assert without.endswith("لم تتطلب هذه الإجابات أصلًا.")
    values["documents"] = "بطاقة الهوية"
    with_one = plain(say(STAFF_VOICE, "desk-verified", count=1, **values))
    assert with_one.endswith("المستندات: بطاقة الهوية.")
