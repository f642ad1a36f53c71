"""Receipts at the shell: what is printed, and the exit code a script can rely on."""

import sys

from bot.cli.printing import print_json, print_text
from flows.effects import Receipt
from flows.phrases import plain

#: 1 is a mistake of the call itself, 2 is click's for its usage.
EXIT_CODES = {"done": 0, "refused": 3, "stale": 4}


def print_receipt(receipt: Receipt, *, as_json: bool) -> None:
    """The text for people; the outcome, the stable code and the data too as JSON."""
    if as_json:
        print_json(
            {
                "outcome": receipt.outcome,
                "code": receipt.code,
                "text": plain(receipt.text),
                "data": receipt.data,
            }
        )
    else:
        print_text(receipt.text or f"{receipt.outcome} {receipt.code}".strip())


def exit_by(receipt: Receipt) -> None:
    """Leave with the exit code of the outcome, unless it is done."""
    if code := EXIT_CODES[receipt.outcome]:
        sys.exit(code)
