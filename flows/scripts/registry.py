"""Every script there is, by its name: a frame of the conversation holds no more than that."""

from flows.contacts import relinking
from flows.feedback.rating import DROPOFF, RATING, REMARK
from flows.intake import again, explaining
from flows.leaving import withdrawing
from flows.library import shelf
from flows.membership import desk, entering
from flows.notices import callback, preferring
from flows.outreach import alerts, updating
from flows.parties import parties
from flows.privacy import asking
from flows.privacy import withdrawing as consents
from flows.redress import appealing, complaining
from flows.rescue import rescue
from flows.scripts.script import Script
from flows.study import wishing


def _named(*scripts: Script) -> dict[str, Script]:
    return {one.name: one for one in scripts}


SCRIPTS: dict[str, Script] = _named(
    again.SCRIPT,
    asking.SCRIPT,
    asking.CORRECTING,
    asking.ERASING,
    relinking.RELINK,
    relinking.CODE,
    consents.SCRIPT,
    appealing.APPEALED,
    appealing.APPEAL,
    complaining.COMPLAINT,
    complaining.SUGGESTION,
    withdrawing.WHICH,
    withdrawing.WITHDRAWAL,
    entering.MEMBER,
    desk.MEMBERSHIP,
    RATING,
    REMARK,
    DROPOFF,
    explaining.SCRIPT,
    wishing.SCRIPT,
    callback.SCRIPT,
    preferring.SCRIPT,
    alerts.SCRIPT,
    updating.SCRIPT,
    shelf.SCRIPT,
    parties.PARTY_SCRIPT,
    parties.VOLUNTEER_SCRIPT,
    rescue.DANGER_SCRIPT,
    rescue.DETAILS_SCRIPT,
)
