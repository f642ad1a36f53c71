"""By which way a person wants to be reached, and which ways there are."""

from flows.assisted.entry import ASSIST
from flows.dossier import Dossier
from flows.identifiers import Address, channel_of
from flows.policy import Policy
from flows.rules.contacting import Contacting

#: Ways that no machine goes: staff telephone, or write on paper. By the pack's names of channels.
PHONE = "phone"
LETTERS = "letters"


def contacting(policy: Policy) -> Contacting:
    """Who telephones and by when; whoever answers inquiries, where the pack does not say."""
    return policy.contacting or Contacting(role=policy.referral.inquiry_role)


def ways(dossier: Dossier) -> tuple[Address, ...]:
    """The person's own addresses that take messages, the preferred channel first."""
    own = (
        one
        for one in dossier.addresses
        if one not in dossier.unreachable and channel_of(one) != ASSIST
    )
    # Sorting is stable: within a channel they stay in the order in which they were used.
    return tuple(sorted(own, key=lambda one: channel_of(one) != dossier.prefers))
