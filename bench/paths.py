"""Where the bench finds what it works with."""

from pathlib import Path

ROOT = Path(__file__).parents[1]

#: A real pack: fifteen questions, two of which only some people are asked.
PACK = ROOT / "policies" / "sila"
