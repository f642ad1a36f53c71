"""However someone gets to the end of a form, the same answers make the same submission."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.filling_in import Applicant

WORDS = ("رجوع", "تخطي", "إضافة", "هذا كل شيء", "كما هو", "نعم", "لا", "تعديل", "حفظ")
NUMBERS = st.integers(0, 40)
ACTS = st.one_of(
    st.tuples(st.just("answers"), NUMBERS),
    st.tuples(st.just("answers"), NUMBERS),
    st.tuples(st.just("answers"), NUMBERS),
    st.tuples(st.sampled_from(WORDS), st.just(0)),
    st.tuples(
        st.sampled_from(("presses", "edits", "edits-by-name", "opens", "removes", "leaves")),
        NUMBERS,
    ),
)


@pytest.mark.parametrize("pack", ["household", "short", "totals"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    crashing=st.booleans(),
    entries=st.sampled_from((0, 2, 3)),
    acts=st.lists(ACTS, min_size=10, max_size=60),
)
def test_every_way_leads_to_one_submission(
    pack: str, crashing: bool, entries: int, acts: list[tuple[str, int]]
) -> None:
    """Answers, backs, edits, entries added and removed, pauses and crashes leave nothing behind."""
    someone = Applicant.of(pack, crashing=crashing)
    if entries:
        someone.lists(entries)
    for what, number in acts:
        someone.does(what, number)
    someone.finish()
    other = Applicant.of(pack)
    other.repeats(someone.given())
    assert someone.submission() == other.submission()
