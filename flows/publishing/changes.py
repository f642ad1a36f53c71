"""Which rules of a new version touch people whose application is open. Pure comparison."""

from flows.policy import Policy

#: The parts of a policy that somebody with an open application meets, whatever version it is in.
TOUCHING = (
    "terms",
    "referral",
    "body",
    "window",
    "outcomes",
    "completion",
    "contacting",
    "service",
    "appeals",
    "complaints",
    "feedback",
    "rights",
)


def touched(before: Policy, after: Policy) -> tuple[str, ...]:
    """The names of those parts that differ."""
    return tuple(name for name in TOUCHING if getattr(before, name) != getattr(after, name))
