"""Sila's pack with a short form: what is measured with it stays the same when real forms grow."""

import atexit
import re
import shutil
import tempfile
from functools import cache
from pathlib import Path

from bench.paths import ROOT

_SILA = ROOT / "policies" / "sila"
_SHORT = ROOT / "bench" / "short"
_DOCUMENTS = re.compile(r"^\[(?:urgent|documents)\b.*?(?=^\[facts\.)", re.MULTILINE | re.DOTALL)
_STUDY = re.compile(r"^\[study\].*?(?=^\[(?!\[study))", re.MULTILINE | re.DOTALL)
_STUDYING = '    "assign", "offer", "visited", "report",\n'
_MATERIAL = re.compile(r"^material = \[.*?\]", re.MULTILINE | re.DOTALL)
_QUESTIONS = (
    'material = ["national_id", "marital_status", "case_type", "family_members", '
    '"monthly_income", "housing_tenure", "monthly_rent"]'
)


@cache
def short_pack() -> Path:
    """The folder of the pack: thirteen to fifteen questions. It is there until the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="istiqbal-short-")) / "sila"
    atexit.register(shutil.rmtree, folder.parent, ignore_errors=True)
    shutil.copytree(_SILA, folder)
    shutil.copy(_SHORT / "intake.md", folder / "forms" / "intake.md")
    (folder / "forms" / "study.md").unlink()
    policy = folder / "policy.toml"
    documents = (_SHORT / "documents.toml").read_text(encoding="utf-8")
    text = _DOCUMENTS.sub(lambda _: documents + "\n", policy.read_text(encoding="utf-8"), count=1)
    text = _STUDY.sub("", text, count=1).replace(_STUDYING, "")
    policy.write_text(_MATERIAL.sub(lambda _: _QUESTIONS, text, count=1), encoding="utf-8")
    return folder
