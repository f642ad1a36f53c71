"""An application in another file that speaks of the same person or household."""

from typing import Literal

import msgspec

from flows.identifiers import Reference

#: The same applicant; the applicant is in the other's household; the other's is in this household.
Likeness = Literal["same_person", "in_their_household", "in_this_household"]


class Twin(msgspec.Struct, frozen=True):
    """One such application, and how it is like this one. For the staff alone."""

    reference: Reference
    likeness: Likeness
