"""A journey past the social study: short reports, as a researcher would write them."""

from flows.events import StaffActed
from flows.identifiers import Reference
from support.journey import Journey
from support.journey_desk import Officer

_SILA = {
    "study_way": "papers",
    "members_found": "3",
    "house_state": "not_seen",
    "income_found": "2150",
    "declared": "same",
    "needs_found": "food",
    "urgency": "month",
    "recommendation": "support",
    "opinion": "دُرس الطلب من المستندات، وهي كافية في هذه الحالة.",
}
_BENA = {
    **{name: value for name, value in _SILA.items() if name not in ("house_state", "needs_found")},
    "structure": "not_seen",
    "ownership_seen": "shown",
    "work_needed": "part",
}
_RABI = {
    **{name: value for name, value in _SILA.items() if name != "income_found"},
    "care": "good",
    "school_attendance": "regular",
    "safety": "safe",
    "needs_found": "programme",
}
REPORTS = {"sila": _SILA, "bena": _BENA, "rabi_tufula": _RABI}


async def study(
    house: Journey,
    pack: str,
    officer: Officer,
    reference: str,
    body: str,
    researcher: Officer | None = None,
) -> None:
    """From the matching to the body: the officer hands over, the researcher reports and raises it.

    The report is typed on the desk page; here it comes in as that page sends it.
    """
    if researcher is None:
        researcher = await house.hires("نورة", "social_research_officer")
    await officer.hands_to_study(reference)
    event = StaffActed(
        **house.house.origin(),
        reference=Reference(reference),
        action="report",
        by="نورة",
        fields=REPORTS[pack],
    )
    receipt = await house.house.handle(event)
    assert receipt.code == "reported", receipt.text
    await researcher.submits(reference, body)
