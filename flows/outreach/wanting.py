"""Whether a person wants to be written to unasked, and on which lists their file stands for it."""

from flows.dossier import Consent, Dossier
from flows.outreach.reaching import PURPOSE
from flows.process import ENDED

#: The list of those who can only be called on, and the list that holds everyone of some season.
VISITS = "visits"
ANY_SEASON = "seasons"


def season_list(season: str) -> str:
    """The list of those who want to hear of a season; of any, where none is named."""
    return f"season:{season}" if season else ANY_SEASON


def has_died(dossier: Dossier) -> bool:
    """Whether staff have recorded a death: from then on nothing goes out by itself."""
    return dossier.mourning is not None or any(line.stage == "deceased" for line in dossier.matters)


def consent_of(dossier: Dossier) -> Consent | None:
    """The last word that the person gave on it."""
    said = [one for one in dossier.consents if one.purpose == PURPOSE]
    return said[-1] if said else None


def is_stopped(dossier: Dossier) -> bool:
    """Whether nothing may be sent unasked: they said so, or somebody died."""
    consent = consent_of(dossier)
    return has_died(dossier) or (consent is not None and not consent.given)


def is_opted_in(dossier: Dossier, season: str = "") -> bool:
    """Whether they asked to hear of this season; of any, where none is named."""
    consent = consent_of(dossier)
    wanted = dossier.outreach.seasons
    if has_died(dossier) or consent is None or not consent.given:
        return False
    return season in wanted if season else bool(wanted)


def is_for_visits(dossier: Dossier) -> bool:
    """Whether a visit is the only way left, or was chosen, and there is a reason for one."""
    if has_died(dossier) or dossier.assist is not None:
        return False
    unreached = all(one in dossier.unreachable for one in dossier.addresses)
    return (unreached or dossier.outreach.visits) and any(
        line.stage not in (*ENDED, "draft") for line in dossier.matters
    )


def lists_of(dossier: Dossier) -> frozenset[str]:
    """The lists on which storage keeps the file, so that it is found without opening every file."""
    found = set()
    if is_opted_in(dossier):
        found |= {ANY_SEASON, *(season_list(one) for one in dossier.outreach.seasons)}
    if is_for_visits(dossier):
        found.add(VISITS)
    return frozenset(found)
