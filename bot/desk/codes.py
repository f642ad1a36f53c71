"""What lets staff in once: the code of the staff list, and the link of the operator."""

import hashlib
import re
from collections.abc import Iterable

from flows.dossier import StaffMember

_CODE = re.compile(r"[A-Z0-9]{10}")
_LINK = re.compile(r"[A-Za-z0-9_-]{32}")


def read_code(text: str) -> str:
    """The code of the staff list that was typed; empty for what has not the shape of one."""
    code = text.strip().upper()
    return code if _CODE.fullmatch(code) else ""


def read_link(text: str) -> str:
    """The token of a link; empty for what has not the shape of one."""
    token = text.strip()
    return token if _LINK.fullmatch(token) else ""


def is_open(code: str, staff: Iterable[StaffMember]) -> bool:
    """Whether the code was given to somebody who has not used it yet. Looks only, uses nothing."""
    digest = hashlib.sha256(code.encode()).hexdigest()
    return any(one.code == digest for one in staff)
