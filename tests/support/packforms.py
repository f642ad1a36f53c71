"""The real forms, filled by somebody whose answers a test names."""

from flows.forms.form import Form
from flows.forms.sheets.opensheet import OpenSheet
from flows.identifiers import ARABIC, ENGLISH
from support.filling import asked, filled, name_of
from support.offices import pack_named

#: What first choices and plausible values cannot know of a form.
SETTLED: dict[str, dict[str, str]] = {
    "sila": {
        "urgent_today": "no",
        "id_expiry": "2027-05-01",
        "sex": "female",
        "case_types": "low_income",
        "family_members": "2",
        "member_relation": "daughter",
        "member_birth_date": "2015-01-01",
        "income_sources": "salary",
        "cost_kinds": "power",
        "lease_end": "2027-05-01",
    },
    "bena": {
        "id_expiry": "2027-05-01",
        "sex": "female",
        "case_types": "low_income",
        "family_members": "2",
        "member_relation": "son",
        "member_birth_date": "2015-01-01",
        "income_sources": "salary",
        "cost_kinds": "power",
        "lease_end": "2027-05-01",
        "housing_need": "full_repair",
    },
    "rabi_tufula": {
        "applying_for": "guardian",
        "guardian_id_expiry": "2027-05-01",
        "birth_date": "2012-01-05",
        "child_birth_date": "2015-01-01",
        "needs": "education",
        "income_sources": "salary",
    },
    "hajer": {"visit_date": "2027-01-05"},
    "ridha": {"membership_number": "1204", "heirs_count": "1"},
}


def intake(key: str) -> Form:
    """A pack's intake form."""
    return pack_named(key).forms["intake"]


def of(key: str, entries: int = 1, /, **chosen: str) -> OpenSheet:
    """The form of an association filled by somebody with these answers."""
    return filled(intake(key), entries, **{**SETTLED[key], **chosen})


def names(key: str, **chosen: str) -> set[str]:
    """The questions that they were asked."""
    return set(asked(of(key, **chosen)))


def refused(key: str, name: str, value: str, **other: str) -> dict[str, str]:
    """What is said in each language when a value is refused; nothing where it is accepted."""
    sheet = of(key, **other)
    path = next(spot.path for spot in sheet.spots() if name_of(spot.path) == name)
    rejection = sheet.check(path, value)
    if rejection is None:
        return {}
    assert set(rejection.says) == {ARABIC, ENGLISH}
    return {str(language): text for language, text in rejection.says.items()}
