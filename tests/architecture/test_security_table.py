"""The security page names a test for each case that was tried, and that test exists."""

import re

from support.sources import ROOT

_NAMED = re.compile(r"`(tests/[\w/.-]+?\.(?:py|chat))(?:::(\w+))?`")


def test_every_case_is_shown_by_what_the_page_says() -> None:
    """A test that was renamed or removed is missed here."""
    page = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    table = page.partition("## Cases that were tried")[2].partition("\n## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ")][1:]
    assert len(rows) >= 14
    for row in rows:
        named = _NAMED.findall(row)
        assert named, row
        for file, test in named:
            text = (ROOT / file).read_text(encoding="utf-8")
            assert not test or f"def {test}(" in text, f"{file} has no {test}"
