"""The functions that expressions may use, with ODK's meaning of each.

https://getodk.github.io/xforms-spec/#xpath-functions is the specification; `docs/forms-expressions`
lists them. What it leaves open is decided for a conversation: a missing answer makes a result
missing, never an error. Functions that must know the form itself are in `compiler`.
"""

from flows.forms.expressions.functions.codes import CODES
from flows.forms.expressions.functions.dates import DATES
from flows.forms.expressions.functions.function import Function
from flows.forms.expressions.functions.geography import GEOGRAPHY
from flows.forms.expressions.functions.numbers import NUMBERS
from flows.forms.expressions.functions.texts import TEXTS
from flows.forms.expressions.functions.truths import TRUTHS

FUNCTIONS: dict[str, Function] = {**TRUTHS, **NUMBERS, **TEXTS, **DATES, **CODES, **GEOGRAPHY}
