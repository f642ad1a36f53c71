"""What is wrong with an expression is told when the form is read: all of it, and what to do."""

import pytest

from flows.forms.expressions.expression import Places, compile_expression
from flows.forms.expressions.mistakes import Mistakes

PLACES = Places(
    "data",
    frozenset(("age", "zero", "income", "status", "name", "g", "g/inner")),
    {"status": frozenset(("widow", "divorced", "single"))},
    lists={"cities": frozenset(("name", "label", "region"))},
)


def compiled(source: str) -> None:
    """An expression written at a place of the trial form."""
    compile_expression(source, here="g/inner", places=PLACES)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("nope(1)", "there is no function nope()"),
        ("rounnd(1)", "there is no function rounnd()"),
        ("id('x')", "id() cannot be used in a conversation"),
        ("extract-signed('x', 'y')", "extract-signed() cannot be used in a conversation"),
        ("property('deviceid')", "property('deviceid') cannot be used in a conversation"),
        ("property(/data/name)", "property() needs the name of a property written out"),
        ("/data/agee > 1", "no question named 'agee'"),
        ("../age", "no question named 'age'"),
        ("if(1, 2)", "too few arguments"),
        ("today(1)", "too many arguments"),
        ("(1 + 2", "opened and never closed"),
        ("1 + 2)", "closed and never opened"),
        ("'word", "quotation mark ' is not closed"),
        ("/data/age >", "cannot be read"),
        ("/data/agee[1]", "no question named 'agee'"),
        ("/data/*", "a path with `*` cannot be used"),
        ("/data/@version", "a path to an attribute cannot be used"),
        ("child::age", "a path with an axis cannot be used"),
        ("/data//age", "`//` within a path cannot be used"),
        ("//nobody", "no question named 'nobody'"),
        ("$age", "a variable cannot be used"),
        ("/elsewhere/age", "no question named 'age'"),
        ("../../../../age", "leads to no question"),
        ("/data/g[1]/../age", "goes up again with `..`"),
        ("current()[1]", "leads to no question"),
        ("/data/age # 1", "cannot be read at '#'"),
        ("/data/age 5", "cannot be read at '5'"),
        ("1 +", "cannot be read to its end"),
        ("", "cannot be read to its end"),
        ("concat('a' 'b')", "cannot be read at 'b'"),
        ("sum(5)", "sum() needs places of the form"),
        ("count('a')", "count() needs places of the form"),
        ("count-non-empty(1 + 1)", "count-non-empty() needs places of the form"),
        ("randomize('a')", "randomize() needs places of the form"),
        ("/data/age | 5", "`|` needs places of the form"),
        ("(5)[1]", "leads to no question"),
        ("(/data/age | /data/zero)[1]", "places of different kinds"),
        ("weighted-checklist(1, 2, true())", "an argument of weighted-checklist() stands alone"),
        ("indexed-repeat(/data/age, /data/g, 1)", "names a repeat that the question does not lie"),
        (
            "indexed-repeat(/data/age, /data/g, 1, 2)",
            "an argument of indexed-repeat() stands alone",
        ),
        ("instance('towns')/root/item/name", "no list named 'towns'"),
        ("instance('cities')/root/item[regin = 'x']/name", "has no column 'regin'"),
        ("instance('cities')/root/item/labl", "the list 'cities' has no column 'labl'"),
        ("instance('cities')", "in a way that lists do not have"),
        ("instance('cities')/root", "in a way that lists do not have"),
        ("instance('cities')/root/item/name/..", "in a way that lists do not have"),
        ("instance('cities')/root/item[../name = 'x']/name", "a path that rows do not have"),
        ("instance(/data/name)/root/item", "the name of a list written out"),
        ("instance('__last-saved')/data/age", "no form that a device saved last"),
        ("pulldata('towns', 'label', 'name', 'x')", "no list named 'towns'"),
        ("pulldata('cities', 'labl', 'name', 'x')", "has no column 'labl'"),
        ("pulldata('cities', 'label', 'nam', 'x')", "has no column 'nam'"),
        ("pulldata(/data/name, 'label', 'name', 'x')", "of its two columns written out"),
        ("jr:choice-name('x', '/data/nobody')", "no question named 'nobody'"),
        ("jr:choice-name('x', 'a b')", "cannot be read at 'b'"),
        ("position(instance('cities')/root/item)", "position() needs places of the form"),
        ("regex(., '[')", "no regular expression"),
        ("regex(., '\\p{L}+')", "no regular expression"),
        ("/data/status = 'widw'", "no choice 'widw'"),
        ("selected(/data/status, 'widw')", "no choice 'widw'"),
        ("-" * 200 + "1", "nested too deeply"),
        ("(" * 5000 + "1", "nested too deeply"),
        ("not(" * 70 + "1" + ")" * 70, "nested too deeply"),
        ("count(/data/g[" * 70 + "1" + "])" * 70, "nested too deeply"),
    ],
)
def test_a_wrong_expression_is_refused_when_it_is_read(source: str, says: str) -> None:
    """It never reaches a person."""
    with pytest.raises(Mistakes) as refused:
        compiled(source)
    assert any(says in one.says for one in refused.value.found)
    assert all(one.remedy for one in refused.value.found)


def test_a_misspelt_name_is_answered_with_the_nearest_one() -> None:
    """The remedy is one that can be copied."""
    with pytest.raises(Mistakes) as refused:
        compiled("/data/incom > 1 and /data/statu = 'x'")
    assert ["${income}" in one.remedy or "${status}" in one.remedy for one in refused.value.found]
    assert len(refused.value.found) == 2


def test_a_mistake_made_twice_is_told_once() -> None:
    """And nothing is said of what only follows from it."""
    with pytest.raises(Mistakes) as refused:
        compiled("count(/data/agee) + count(/data/agee) + sum(/data/agee) + position(/data/agee)")
    assert [one.says for one in refused.value.found] == ["the form has no question named 'agee'"]


def test_every_mistake_of_an_expression_is_told() -> None:
    """Whoever writes forms corrects them in one go."""
    source = "nope(/data/agee) + count(5) + regex('a', '(') + if(1) + selected(/data/status, 'x')"
    with pytest.raises(Mistakes) as refused:
        compiled(source)
    assert len(refused.value.found) == 6
