"""Who works here: named by the operator, joined by a one-time code, found by their role."""

import hashlib
import re
from typing import cast

from msgspec.structs import replace

from flows.casework.bulletin import staff_phrase
from flows.casework.receipts import refuse
from flows.dossier import StaffMember, StaffRegister
from flows.effects import Receipt
from flows.events import OPERATOR, StaffAdded, StaffJoined
from flows.forms.kinds.national_id import is_well_formed
from flows.forms.understanding.folding import clean, fold
from flows.turn import Turn

_SEPARATORS = re.compile(r"[\s\-./]+")
_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"


def add(turn: Turn, event: StaffAdded) -> None:
    """Name someone, or give a fresh code to someone named before. The code is shown only here.

    Their chat stays theirs, unless they are cut off or get another role.
    """
    register = cast(StaffRegister, turn.file)
    name = clean(event.name)
    if not name or len(name) > 80 or "/" in name or fold(name) == fold(OPERATOR):
        refuse(turn, "needs_name")
        return
    if event.role not in turn.office.policy.roles:
        refuse(turn, "unknown_role", known="، ".join(turn.office.policy.roles))
        return
    kin = tuple(dict.fromkeys(_SEPARATORS.sub("", clean(one)) for one in event.kin))
    if not all(is_well_formed(one) for one in kin):
        refuse(turn, "bad_kin")
        return
    code = _code_from(event.seed)
    known = next((one for one in register.members if fold(one.name) == fold(name)), None)
    name = known.name if known else name
    ends = known is not None and (event.cut_off or known.role != event.role)
    address = known.address if known and not ends else None
    branch = clean(event.branch)[:80] or (known.branch if known and not ends else "")
    member = StaffMember(
        name,
        event.role,
        code=_digest(code),
        address=address,
        branch=branch,
        kin=kin or (known.kin if known else ()),
    )
    others = tuple(one for one in register.members if one.name != name)
    turn.file = replace(register, members=(*others, member))
    data = {"name": name, "role": str(event.role), "code": code, "ended": "yes" if ends else "no"}
    turn.receipt = Receipt("done", "staff_added", str(staff_phrase(turn, "staff-added")), data)


def join(turn: Turn, event: StaffJoined) -> None:
    """Take the code in, once: in the desk bot it links that chat, on the desk page it signs in."""
    register = cast(StaffRegister, turn.file)
    digest = _digest(event.code.strip().upper())
    member = next((one for one in register.members if one.code and one.code == digest), None)
    if member is None:
        refuse(turn, "unknown_code")
        return
    joined = replace(member, code="", address=event.address or member.address)
    others = tuple(one for one in register.members if one.name != member.name)
    turn.file = replace(register, members=(*others, joined))
    data = {"name": member.name, "role": str(member.role)}
    turn.receipt = Receipt("done", "staff_joined", str(staff_phrase(turn, "staff-joined")), data)


def _code_from(seed: int) -> str:
    """Ten letters of the event's randomness: some 48 bits."""
    bits = int.from_bytes(hashlib.sha256(f"staff code {seed}".encode()).digest()[:16], "big")
    letters = []
    for _ in range(10):
        bits, place = divmod(bits, len(_LETTERS))
        letters.append(_LETTERS[place])
    return "".join(letters)


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
