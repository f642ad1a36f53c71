"""Where the bench finds what it works with."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
