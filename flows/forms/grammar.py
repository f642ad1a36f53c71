"""The grammar of expressions: XPath 1.0 with the functions that forms may use, and no others.

Only the parser is used: it knows the syntax and counts the arguments. What a token tree means is
said in `expressions`, which is many times quicker than walking the tree for every answer.
"""

import threading
from collections.abc import Iterable

from elementpath import XPath1Parser, XPathToken
from elementpath.tdop import Parser

from flows.forms.functions import FUNCTIONS


class Grammar(XPath1Parser):
    """XPath 1.0, its functions replaced by those of forms."""

    #: A path may begin with a call: `current()/../name`.
    PATH_STEP_LABELS = (*XPath1Parser.PATH_STEP_LABELS, "function")

    def parse(self, source: str) -> XPathToken:
        """The token tree of an expression, without the trial run that XPath 1.0 parsers make."""
        if self.tokenizer is None:
            self.tokenizer = self.create_tokenizer(self.symbol_table)
        token: XPathToken = Parser.parse(self, source)
        return token


def _replace_functions(
    grammar: type[Grammar], wanted: Iterable[tuple[str, int, int | None]]
) -> None:
    for symbol, token in list(grammar.symbol_table.items()):
        if getattr(token, "label", "") == "function":
            grammar.unregister(symbol)
    for symbol, least, most in wanted:
        grammar.function(symbol, nargs=least if least == most else (least, most))
    grammar.build()


_replace_functions(Grammar, ((name, one.least, one.most) for name, one in FUNCTIONS.items()))

# The parser keeps the state of one parse in itself.
_PARSER = Grammar()
_LOCK = threading.Lock()


def parse(source: str) -> XPathToken:
    """The token tree. Raises `elementpath.ElementPathError` for what is not in the grammar."""
    with _LOCK:
        return _PARSER.parse(source)
