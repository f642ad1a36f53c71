"""Calculated values: worked out when looked at, shown, proposed, or kept from the first time."""

from bot.content.texts import load_phrases
from flows.forms.showing import asked, show
from flows.identifiers import ARABIC, ENGLISH
from flows.matters import Answer
from flows.phrases import plain
from support.forms import AT, form_from
from support.pens import Pen

BUDGET = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation | relevant | read_only |
| | integer | income | الدخل | | | |
| | integer | rent | الإيجار | | ${income} > 0 | |
| | calculate | left | | ${income} - ${rent} | | |
| | calculate | per_day | | ${left} div 30 | ${left} > 0 | |
| | integer | shown | المتبقي | ${left} | | yes |
| | note | told | يبقى ${left} | | | |
| | integer | saved | كم توفر؟ | ${left} * 0.1 | | |
| | integer | free | ما زاد | ${left} | | ${income} > 5000 |
""")


def test_a_calculation_is_worked_out_from_what_is_known() -> None:
    """Without its answers it has no value."""
    pen = Pen(BUDGET)
    assert pen.value("left") == ""
    pen.put("income", "3000")
    pen.put("rent", "1200")
    assert pen.value("left") == "1800"
    assert pen.value("per_day") == "60"
    assert "left" not in pen.given()


def test_a_calculation_follows_every_change() -> None:
    """It is never out of date, nor is what depends on it."""
    pen = Pen(BUDGET)
    pen.put("income", "3000")
    pen.put("rent", "1200")
    pen.put("income", "4200")
    assert pen.value("per_day") == "100"
    pen.put("rent", "5000")
    assert pen.value("per_day") == ""


def test_a_limit_may_look_at_what_the_answer_itself_would_change() -> None:
    """The value under examination counts in everything that is calculated from it."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation | constraint |
| | integer | one | أ | | ${total} <= 10 |
| | integer | two | ب | | ${total} <= 10 |
| | calculate | total | | coalesce(${one}, 0) + coalesce(${two}, 0) | |
""")
    pen = Pen(form)
    pen.put("one", "4")
    pen.put("two", "5")
    assert pen.value("total") == "9"
    assert pen.sheet.check("two", "7") is not None
    assert pen.sheet.check("two", "6") is None
    assert pen.value("total") == "9"


def test_what_may_only_be_read_is_shown_and_not_asked() -> None:
    """With the value that is calculated for it."""
    pen = Pen(BUDGET)
    pen.put("income", "3000")
    pen.put("rent", "1200")
    assert pen.spots() == ["income", "rent", "saved", "free"]
    assert [one.path for one in pen.sheet.notes("rent", "saved")] == ["shown", "told"]
    assert pen.sheet.question("shown").kind.name == "integer"
    assert asked(pen.sheet, "told", ARABIC) == "يبقى 1800"
    assert pen.sealed()["shown"] == "1800"


def test_what_may_be_read_only_under_a_condition_is_asked_otherwise() -> None:
    """While it is read-only its calculated value counts."""
    pen = Pen(BUDGET)
    pen.put("income", "9000")
    pen.put("rent", "1000")
    assert "free" not in pen.spots()
    assert pen.sheet.position("rent") == (2, 3)
    assert [one.path for one in pen.sheet.notes("saved", None)] == ["free"]
    assert pen.sealed()["free"] == "8000"
    pen.put("income", "5000")
    assert "free" in pen.spots()
    assert pen.sheet.position("rent") == (2, 4)
    assert "free" not in pen.sealed()


def test_a_calculation_of_a_question_is_proposed_and_may_be_overwritten() -> None:
    """The person's own word counts from then on."""
    pen = Pen(BUDGET)
    pen.put("income", "3000")
    pen.put("rent", "1000")
    assert pen.next() == "saved"
    assert pen.sheet.offered("saved") == "200"
    pen.put("saved", "50")
    assert pen.value("saved") == "50"
    assert pen.sheet.offered("saved") == ""


def test_an_answer_in_place_of_a_calculation_gives_way_when_that_changes() -> None:
    """As in ODK; in a conversation it is asked again, with the new proposal."""
    pen = Pen(BUDGET)
    pen.put("income", "3000")
    pen.put("rent", "1000")
    pen.put("saved", "50")
    did = pen.put("rent", "2000")
    assert did.reopened == ("saved",)
    assert pen.next() == "saved"
    assert pen.sheet.offered("saved") == "100"


def test_an_answer_in_place_of_a_calculation_stays_when_that_comes_to_the_same() -> None:
    """An edit asks again only for what it concerns."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation |
| | integer | age | العمر | |
| | text | group | الفئة | if(${age} >= 18, 'كبير', 'صغير') |
""")
    pen = Pen(form)
    pen.put("age", "20")
    pen.put("group", "شيخ")
    assert pen.put("age", "30").reopened == ()
    assert pen.value("group") == "شيخ"
    assert pen.put("age", "8").reopened == ("group",)


def test_a_calculated_value_is_of_the_type_of_its_place() -> None:
    """A number of days becomes a date; a whole number is cut off; what does not fit stays."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation | bind::type | trigger |
| | date | born | تاريخ الميلاد | | | |
| | date | week | بعد أسبوع | ${born} + 7 | | |
| | dateTime | then | متى؟ | ${born} + 0.5 | | |
| | integer | third | الثلث | 10 div 3 | | |
| | decimal | exact | الثلث | 1 div 4 | | |
| | date | odd | متى؟ | 'أمس' | | |
| | date | set | متى؟ | ${born} + 1 | | ${born} |
| | text | free | ما هو؟ | ${born} + 7 | | |
""")
    pen = Pen(form)
    assert pen.value("week") == ""
    pen.put("born", "2026-01-01")
    assert pen.value("week") == "2026-01-08"
    assert pen.value("then").startswith("2026-01-01T12:00")
    assert (pen.value("third"), pen.value("exact")) == ("3", "0.25")
    assert pen.value("odd") == "أمس"
    assert pen.value("set") == "2026-01-02"
    assert pen.value("free") == "20461"


def test_a_calculated_value_is_shown_even_if_nobody_could_have_answered_it() -> None:
    """As it is written, where its question cannot put it into words."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation | read_only |
| | text | when | متى؟ | | |
| | date | day | اليوم | ${when} | yes |
""")
    pen = Pen(form)
    phrases = load_phrases()
    for when, shown in (("لا أدري", "لا أدري"), ("2026-11-20", "2026")):
        pen.put("when", when)
        answer = Answer(pen.value("day"), "", AT)
        assert shown in plain(show(pen.sheet.question("day"), answer, ENGLISH, phrases))


ENTRIES = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation | relevant |
| | begin_repeat | item | بند | | |
| | decimal | price | السعر | | |
| | integer | number | العدد | | |
| | calculate | amount | | ${price} * ${number} | |
| | calculate | share | | round(${amount} div ${total} * 100, 0) | ${total} > 0 |
| | calculate | token | | uuid() | |
| | end_repeat | | | | |
| | calculate | total | | sum(${amount}) | |
| | calculate | dearest | | max(${price}) | |
""")


def test_calculations_of_entries_and_over_entries_mix() -> None:
    """A sum over all entries, and each entry's share of it."""
    pen = Pen(ENTRIES)
    for price, number in (("10", "3"), ("70", "1")):
        entry = pen.add("item")
        pen.put(f"{entry}/price", price)
        pen.put(f"{entry}/number", number)
    assert pen.value("total") == "100"
    assert pen.value("dearest") == "70"
    assert [pen.value(f"item[{at}]/share") for at in (1, 2)] == ["30", "70"]
    tokens = [pen.value(f"item[{at}]/token") for at in (1, 2)]
    assert len(set(tokens)) == 2
    pen.remove("item", 1)
    assert pen.value("total") == "70"
    assert pen.value("item[1]/token") == tokens[1]
    assert pen.value("item[1]/share") == "100"


def test_an_answer_in_place_of_a_calculation_moves_with_its_entry() -> None:
    """What moved up is no change."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation |
| | begin_repeat | item | بند | |
| | integer | price | السعر | |
| | integer | offer | العرض | ${price} * 2 |
| | end_repeat | | | |
""")
    pen = Pen(form)
    for price in ("1", "5"):
        entry = pen.add("item")
        pen.put(f"{entry}/price", price)
        pen.put(f"{entry}/offer", "100")
    pen.remove("item", 1)
    assert pen.value("item[1]/offer") == "100"
    assert pen.put("item[1]/price", "6").reopened == ("item[1]/offer",)


def test_an_answer_may_be_what_its_own_calculation_goes_by() -> None:
    """A place sees what stands in it already, in each entry too."""
    form = form_from("""
| survey |
| | type | name | label::العربية (ar) | calculation |
| | text | city | المدينة | coalesce(., 'الرياض') |
| | begin_repeat | visit | زيارة | |
| | integer | running | المجموع | 1 + coalesce(indexed-repeat(${running}, ${visit}, position(..) - 1), 0) |
| | end_repeat | | | |
""")  # noqa: E501
    pen = Pen(form)
    assert pen.sheet.offered("city") == "الرياض"
    pen.put("city", "جدة")
    assert pen.value("city") == "جدة"
    for _ in range(200):
        pen.add("visit")
    assert pen.value("visit[3]/running") == "3"
