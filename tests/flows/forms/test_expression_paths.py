"""Which places the paths of expressions lead to, in repeats above all, and what they read."""

from dataclasses import replace

import pytest

from flows.forms.expressions.expression import Expression, Places, compile_expression, compile_rows
from flows.forms.expressions.mistakes import Mistakes
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.rules import Rule, Rules
from flows.forms.sheets.scope import Scope
from flows.matters import Answer
from support.forms import AT

PLACES = Places(
    "data",
    frozenset(
        (
            "limit",
            "city",
            "child",
            "child/name",
            "child/age",
            "child/toy",
            "child/toy/kind",
            "child/toy/price",
            "pet",
            "pet/name",
            "house",
            "house/owner",
        )
    ),
    repeats=frozenset(("child", "child/toy", "pet")),
    lists={"cities": frozenset(("name", "region"))},
    version="2026-3",
)
VALUES = {
    "limit": "10",
    "city": "taif",
    "child": "3",
    "child[1]/name": "سارة",
    "child[1]/age": "12",
    "child[1]/toy": "2",
    "child[1]/toy[1]/kind": "ball",
    "child[1]/toy[1]/price": "15",
    "child[1]/toy[2]/kind": "doll",
    "child[1]/toy[2]/price": "40",
    "child[2]/name": "خالد",
    "child[2]/age": "7",
    "child[3]/name": "نورة",
    "child[3]/age": "17",
    "child[3]/toy": "1+",
    "child[3]/toy[1]/kind": "kite",
    # Answers of entries that have been taken back: they do not count.
    "child[4]/name": "زائد",
    "child[4]/age": "99",
}
CITIES = [{"name": "taif", "region": "makkah"}, {"name": "abha", "region": "asir"}]
#: What lies in a repeat applies if the entry does.
WITHIN = {
    path: Rule(above=path.rpartition("/")[0])
    for path in PLACES.paths
    if path.startswith("child/") or path == "pet/name"
}
RULES = Rules(WITHIN, repeats=PLACES.repeats, lists={"cities": CITIES})


def compiled(source: str, here: str = "limit") -> Expression:
    """An expression written at a place of the trial form."""
    return compile_expression(source, here=here, places=PLACES)


def value(source: str, at: str = "limit", rules: Rules = RULES) -> str:
    """The value of an expression that stands at a concrete place."""
    answers = {path: Answer(text, text, AT) for path, text in VALUES.items()}
    scope = Scope(rules, answers, Moment(AT), at)
    here = "/".join(step.partition("[")[0] for step in at.split("/"))
    return compiled(source, here).text(scope)


def test_a_path_within_a_repeat_means_the_current_entry() -> None:
    """Relative or absolute, from the entry itself or from one within it."""
    assert value("../age", "child[2]/name") == "7"
    assert value("/data/child/age", "child[2]/name") == "7"
    assert value("/data/child/age", "child[3]/toy[1]/kind") == "17"
    assert value("../kind", "child[1]/toy[2]/price") == "doll"
    assert value("/data/child/toy/kind", "child[1]/toy[2]/price") == "doll"


def test_a_path_from_elsewhere_means_all_entries() -> None:
    """As a single value the first of them."""
    assert value("sum(/data/child/age)") == "36"
    assert value("join(' ', /data/child/toy/kind)") == "ball doll kite"
    assert value("/data/child/age") == "12"
    assert value("join(' ', /data/child/age)", "pet[1]/name") == "12 7 17"


def test_a_path_that_ends_at_a_repeat_means_all_its_entries() -> None:
    """So that they can be counted from within."""
    assert value("count(/data/child)", "child[2]/name") == "3"
    assert value("count(/data/child/toy)", "child[1]/toy[2]/price") == "2"
    assert value("count(../../toy)", "child[1]/toy[2]/price") == "2"


def test_going_up_out_of_a_repeat_and_down_again_means_all_entries() -> None:
    """What was never left stays as it is."""
    assert value("sum(../../child/age)", "child[2]/name") == "36"
    assert value("join(' ', ../../toy/kind)", "child[1]/toy[2]/price") == "ball doll"
    assert value("join(' ', ../../../child/toy/kind)", "child[1]/toy[2]/price") == "ball doll kite"


def test_a_condition_on_a_repeat_looks_at_all_its_entries() -> None:
    """From within too: that is how one compares with the others."""
    assert value("/data/child[1]/name", "child[2]/name") == "سارة"
    assert value("count(/data/child[age > current()/../age])", "child[2]/name") == "2"
    assert value("/data/child[position() = position(current()/..) - 1]/age", "child[3]/age") == "7"


def test_an_absolute_path_within_brackets_is_seen_from_where_the_expression_stands() -> None:
    """Not from the entry that is being looked at: then it would compare each with itself."""
    assert value("count(/data/child[age < /data/child/age])", "child[3]/name") == "2"
    assert value("count(/data/child[age = max(/data/child/age)])") == "1"


def test_a_whole_path_in_brackets_means_the_entry_in_question() -> None:
    """So are `${…}` written there; ODK Collect reads them so. Functions of many are given all."""
    assert value("count(/data/child[/data/child/age > 10])") == "2"
    assert value("join(' ', /data/child/name[/data/child/age > 10])") == "سارة نورة"
    assert value("sum(/data/child/toy[/data/child/toy/price > 20]/price)") == "40"
    assert value("count(/data/child[/data/child/age = 7 or /data/child/age = 12])") == "2"
    assert value("count(/data/child[/data/child/age = max(/data/child/age)])") == "1"
    assert value("count(/data/child[/data/child/age > 10])", "pet[1]/name") == "2"


def test_the_label_of_a_repeat_is_that_of_one_entry() -> None:
    """Written at the repeat, read for an entry; for none in particular, the first is meant."""
    assert value("/data/child/name", "child[2]") == "خالد"
    assert value("./name", "child[3]") == "نورة"
    assert value("/data/child/name", "child") == "سارة"


def test_the_number_of_an_entry_is_its_position() -> None:
    """Of each repeat around a place."""
    assert value("position(..)", "child[2]/name") == "2"
    assert value("position(../..)", "child[3]/toy[1]/kind") == "3"
    assert value("position(..)", "child[3]/toy[1]/kind") == "1"
    assert value("position(/data/child[age > 15])") == "3"
    assert value("position(..)") == "1"
    assert value("position(/data/child[age > 50])") == "NaN"


def test_entries_that_do_not_apply_are_in_no_set() -> None:
    """Nor are questions that do not apply in an entry that does, nor entries taken back."""
    is_older = compiled("../age > 10", "child/name")
    rules = replace(RULES, by_path={**WITHIN, "child/name": Rule(is_older, above="child")})
    assert value("join(' ', /data/child/name)", rules=rules) == "سارة نورة"
    assert value("count(/data/child)", rules=rules) == "3"
    gone = replace(RULES, by_path={**WITHIN, "child": Rule(compiled("/data/limit > 99"))})
    assert value("count(/data/child)", rules=gone) == "0"
    assert value("count(/data/child/age)", rules=gone) == "0"
    assert value("sum(/data/child/age)", rules=gone) == "0"


def test_an_entry_that_does_not_apply_is_not_counted_within_brackets() -> None:
    """The first is the first that applies."""

    class WithoutSara(Scope):
        def is_relevant(self, path: str) -> bool:
            return path != "child[1]" and super().is_relevant(path)

    answers = {path: Answer(text, text, AT) for path, text in VALUES.items()}
    scope = WithoutSara(RULES, answers, Moment(AT), "limit")
    assert compiled("/data/child[1]/name").text(scope) == "خالد"
    assert compiled("count(/data/child[position() = last()])").text(scope) == "1"


def test_the_number_of_entries_is_not_their_value() -> None:
    """A repeat holds entries and no value of its own."""
    assert value("string(/data/child)") == ""
    assert value("/data/child = '3'") == "false"
    assert value("boolean(/data/child)") == "true"
    assert value("boolean(/data/pet)") == "false"


def test_a_number_below_one_means_the_first_entry() -> None:
    """As in ODK: the calculation may run before there is a number."""
    at = "child[1]/age"
    assert value("indexed-repeat(/data/child/age, /data/child, position(..) - 1)", at) == "12"
    assert value("indexed-repeat(/data/child/age, /data/child, 'x')", at) == "12"
    assert value("indexed-repeat(/data/child/age, /data/child, 4)", at) == ""


def test_a_repeat_that_is_not_numbered_is_the_current_one() -> None:
    """Or the first, from elsewhere."""
    source = "indexed-repeat(/data/child/toy/kind, /data/child/toy, 2)"
    assert value(source, "child[1]/name") == "doll"
    assert value(source, "child[3]/name") == ""
    assert value(source) == "doll"


@pytest.mark.parametrize(
    ("source", "here", "reads"),
    [
        ("/data/limit + 1", "city", {"limit"}),
        (". > 5", "limit", {"limit"}),
        ("../age", "child/name", {"child/age"}),
        ("sum(/data/child/age)", "limit", {"child", "child/age"}),
        ("count(/data/child)", "limit", {"child"}),
        ("position(..)", "child/name", {"child"}),
        ("count(/data/child[age > /data/limit])", "city", {"child", "child/age", "limit"}),
        ("/data/child[1]/toy[kind = 'x']/price", "city",
         {"child", "child/toy", "child/toy/kind", "child/toy/price"}),
        ("instance('cities')/root/item[name = /data/city]/region", "limit", {"city"}),
        ("pulldata('cities', 'region', 'name', /data/city)", "limit", {"city"}),
        ("instance('cities')/root/item[name = current()/../age]/region", "child/name",
         {"child/age"}),
        ("indexed-repeat(/data/child/age, /data/child, /data/limit)", "city",
         {"child", "child/age", "limit"}),
        ("if(/data/limit > 1, /data/city, 'x')", "city", {"limit", "city"}),
        ("jr:choice-name(/data/city, ' /data/limit ')", "city", {"city", "limit"}),
    ],
)  # fmt: skip
def test_an_expression_knows_all_that_it_reads(source: str, here: str, reads: set[str]) -> None:
    """Within brackets too: an edit there must not go unnoticed."""
    assert compiled(source, here).reads == reads


def test_the_rows_of_a_list_depend_on_answers() -> None:
    """That is how one choice narrows the next."""
    answers = {"city": Answer("taif", "taif", AT)}
    scope = Scope(RULES, answers, Moment(AT), "limit")
    source = "instance('cities')/root/item[name = /data/city]"
    rows = compile_rows(source, here="limit", places=PLACES)
    assert list(rows.rows(scope)) == CITIES[:1]
    assert rows.list == "cities"
    assert rows.reads == {"city"}
    shuffled = compile_rows(f"randomize({source[:-1]} or true()], 3)", here="limit", places=PLACES)
    assert sorted(row["name"] for row in shuffled.rows(scope)) == ["abha", "taif"]
    assert not shuffled.volatile
    assert compile_rows("randomize(instance('cities')/root/item)", here="", places=PLACES).volatile


def test_a_missing_answer_is_equal_to_a_missing_cell() -> None:
    """So an unanswered region offers no city of another one."""
    scope = Scope(RULES, {}, Moment(AT), "limit")
    source = "instance('cities')/root/item[region = /data/city]"
    assert list(compile_rows(source, here="limit", places=PLACES).rows(scope)) == []


def test_the_entries_of_a_repeat_can_be_chosen_from() -> None:
    """Their questions are the columns then."""
    answers = {path: Answer(text, text, AT) for path, text in VALUES.items()}
    scope = Scope(RULES, answers, Moment(AT), "limit")
    rows = compile_rows("/data/child[ ./age  > 10]", here="limit", places=PLACES)
    assert [row["name"] for row in rows.rows(scope)] == ["سارة", "نورة"]
    assert rows.reads >= {"child", "child/name", "child/age"}
    assert rows.list == ""


@pytest.mark.parametrize("source", ["/data/limit", "'x'", "instance('cities')/root/item/name"])
def test_choices_come_from_rows_and_nothing_else(source: str) -> None:
    """A path to a question offers nothing to choose from."""
    with pytest.raises(Mistakes) as refused:
        compile_rows(source, here="city", places=PLACES)
    assert "neither a list nor a repeat" in refused.value.found[0].says


def test_a_plain_reference_is_a_single_look_up() -> None:
    """Whatever the form is like: every answer pays for this."""
    looked_up: list[str] = []

    class Watching(Scope):
        def value(self, path: str) -> str:
            looked_up.append(path)
            return ""

        def entries(self, path: str) -> int:
            raise AssertionError(path)

        def is_relevant(self, path: str) -> bool:
            raise AssertionError(path)

    compiled("/data/limit", "child/name").evaluate(Watching(RULES, {}, Moment(AT), "child[2]/name"))
    compiled("../age", "child/name").evaluate(Watching(RULES, {}, Moment(AT), "child[2]/name"))
    assert looked_up == ["limit", "child[2]/age"]
