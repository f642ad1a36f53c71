"""A long form of no meaning: 300 questions, of which some depend on others in every way."""

from collections.abc import Iterator

QUESTIONS = 300
RELEVANTS = 60
CONSTRAINTS = 30
CALCULATIONS = 30

_TYPES = ("integer", "text", "select_one few", "date", "decimal", "select_multiple few")
_TYPED = {
    "integer": "٧",
    "text": "كلام قصير",
    "select_one few": "نعم",
    "date": "2020-03-04",
    "decimal": "4.5",
    "select_multiple few": "نعم و ربما",
}
_HEAD = """| survey |
| | type | name | label | relevant | constraint | calculation |
"""
_TAIL = """| choices |
| | list_name | name | label |
| | few | yes | نعم |
| | few | no | لا |
| | few | maybe | ربما |
| settings |
| | form_id | form_title | version |
| | long | نموذج طويل | 1 |
"""


def long_form() -> str:
    """The form as Markdown tables. Every condition holds when it is answered by `typed`."""
    return _HEAD + "".join(f"| | {' | '.join(row)} |\n" for row in _rows()) + _TAIL


def typed(type: str) -> str:
    """What people type to a question of this type."""
    return _TYPED[type]


def type_of(number: int) -> str:
    """The type of a question by its number, counted from 0."""
    return _TYPES[number % len(_TYPES)]


def _rows() -> Iterator[tuple[str, ...]]:
    every = {
        "relevant": QUESTIONS // RELEVANTS,
        "constraint": QUESTIONS // CONSTRAINTS,
        "calculation": QUESTIONS // CALCULATIONS,
    }
    calculated = 0
    for number in range(QUESTIONS):
        relevant = constraint = ""
        if number % every["relevant"] == every["relevant"] - 1:
            # The nearest whole number asked before: `q0`, `q6`, `q12` …
            earlier = (number - 1) // len(_TYPES) * len(_TYPES)
            relevant = f"${{q{earlier}}} > 3 and selected(${{q{earlier + 2}}}, 'yes')"
            if earlier + 2 >= number:
                relevant = f"${{q{earlier}}} > 3"
        if number % every["constraint"] == 0:
            constraint = "string-length(.) > 0 and string-length(.) < 300"
        yield type_of(number), f"q{number}", f"سؤال {number}", relevant, constraint, ""
        if number % every["calculation"] == every["calculation"] - 1:
            first = f"${{c{calculated - 1}}}" if calculated else "0"
            sum_of = f"{first} + coalesce(${{q{number // 6 * 6}}}, 0)"
            yield "calculate", f"c{calculated}", "", "", "", f"if({sum_of} > 0, {sum_of}, 0)"
            calculated += 1
