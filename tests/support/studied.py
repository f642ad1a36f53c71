"""The short pack with a social study: its report page can be reached after fifteen questions."""

import re
import shutil
from pathlib import Path

from support.offices import POLICIES, unpacked

_RIGHTS = '"assign", "offer", "visited", "report", '
_SECTION = """
[study]
clause = "SIL-T2"
role = "social_research_officer"
report_within_days = 7

[[study.score]]
title = { ar = "حاجة لا تحتمل التأخير", en = "A need that cannot wait" }
points = 10
when = { urgency = ["now"] }
"""


def studied_pack(folder: Path) -> Path:
    """The folder of the pack, written there."""
    unpacked("short", folder)
    shutil.copy(POLICIES / "sila" / "forms" / "study.md", folder / "forms" / "study.md")
    policy = folder / "policy.toml"
    text = policy.read_text(encoding="utf-8")
    for role in ("social_research_officer", "manager"):
        text = re.sub(rf"(\[roles\.{role}\]\n[^\n]*\nmay = \[\s*)", rf"\1{_RIGHTS}", text)
    policy.write_text(text + _SECTION, encoding="utf-8")
    return folder
