"""An XForm, as pyxform writes it, becomes a form.

https://getodk.github.io/xforms-spec/ is the specification. What a conversation cannot ask is
refused with a remedy, never passed over in silence.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from flows.forms.definition import actions, dependencies
from flows.forms.definition.binds import Binds
from flows.forms.definition.body import spell_out
from flows.forms.definition.controls import Controls, selects
from flows.forms.definition.findings import Findings
from flows.forms.definition.itext import NAMESPACE, XFORMS, Texts, language_of
from flows.forms.definition.lists import Lists
from flows.forms.definition.primary import local, primary_of
from flows.forms.expressions.expression import Expression, Places
from flows.forms.form import Form, Group, Item, Node, Question, Repeat, Setting
from flows.forms.sheets.moment import Moment
from flows.forms.sheets.rules import Rule, Rules
from flows.forms.sheets.scope import MOST_ENTRIES, Scope
from flows.forms.sheets.walk import Walk
from flows.identifiers import Language

_HTML = "{http://www.w3.org/1999/xhtml}"
_TITLE = f"{{{NAMESPACE}}}title_"
#: The day on which a form is tried when it is read.
_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)


class _Source(NamedTuple):
    """The parts of an XForm. `root` is the data element of its primary instance."""

    title: str
    model: Element
    root: Element
    body: Element


def read_xform(
    xml: str,
    *,
    name: str,
    rows: Mapping[str, str] | None = None,
    files: Mapping[str, str] | None = None,
) -> Form:
    """The form that an XForm describes. Raises `DefinitionErrors` with every mistake in it.

    `name` is what issues call it; `rows` say where in its source each question stands, by path;
    `files` are the texts of the lists that it takes from files, by name.
    """
    findings = Findings(name, rows or {})
    source = _open(xml, findings)
    if source is None:
        findings.raise_if_any()
        raise AssertionError(name)
    root = local(source.root.tag)
    spell_out(source.model, source.body, root)
    primary = primary_of(source.root, source.body)
    texts = Texts(source.model)
    lists = Lists(source.model, texts, files or {}, findings)
    binds = Binds(source.model.iter(f"{XFORMS}bind"), root, findings)
    version = source.root.get("version", "")
    places = Places(
        root=root,
        paths=primary.paths,
        choices={path: lists.names(control) for path, control in selects(source.body, binds)},
        repeats=primary.repeats,
        lists=lists.columns,
        version=version,
    )
    binds.check_entities()
    controls = Controls(binds, texts, lists, places, primary.entries, findings)
    items = controls.items(source.body)
    questions = tuple(one for one in _walk(items) if isinstance(one, Question))
    if not any(question.asks for question in questions):
        findings.add("the form asks nothing", "Add at least one question")
    calculations = binds.calculations(places)
    settings = actions.settings(source.model, source.body, binds, places, findings)
    rules = dependencies.ordered(
        dict(_rules(primary.tree, items, calculations, binds, places)), findings
    )
    findings.raise_if_any()
    _check_growth(rules, places.repeats, findings)
    by_path = {question.path: question for question in questions}
    return Form(
        name=name,
        id=source.root.get("id", name),
        version=version,
        title=_titles(source, texts.languages[0]),
        languages=texts.languages,
        items=items,
        questions=questions,
        by_path=by_path,
        repeats={one.path: one for one in _walk(items) if isinstance(one, Repeat)},
        rules=Rules(
            by_path=rules,
            givens=primary.givens,
            kept=frozenset(_kept(calculations, by_path)),
            repeats=primary.repeats,
            lists=lists.rows,
            types=binds.types,
            choosing={one.path: one.choosing for one in questions if one.choosing is not None},
            labels={
                question.path: {choice.name: choice.label for choice in question.choices}
                for question in questions
                if question.choices
            },
            words=texts.all,
            language=texts.languages[0],
        ),
        settings=settings,
        triggers=_triggers(settings),
        preloads=binds.preloads,
        tree=primary.tree,
        namespace=source.root.tag.rpartition("}")[0].removeprefix("{"),
        dependents=dependencies.dependents(_reads(rules, by_path, settings)),
        order={one.path: place for place, one in enumerate(_walk(items))},
        walk=Walk(items, rules),
    )


def _open(xml: str, findings: Findings) -> _Source | None:
    remedy = "Export the form again as an XForm"
    # An XForm needs no document type, and without one there are no entities to explode.
    if "<!DOCTYPE" in xml:
        findings.add("the XForm has a document type declaration", remedy)
        return None
    try:
        html = ElementTree.fromstring(xml.encode())  # noqa: S314
    except (ElementTree.ParseError, UnicodeEncodeError) as error:
        findings.add(f"it is no XML ({error})", remedy)
        return None
    for element in html.iter():
        # Some leave the namespace of XForms out, and mean it.
        if "}" not in element.tag:
            element.tag = f"{XFORMS}{element.tag}"
    model = html.find(f"{_HTML}head/{XFORMS}model")
    instance = model.find(f"{XFORMS}instance") if model is not None else None
    body = html.find(f"{_HTML}body")
    if model is None or instance is None or body is None or not len(instance):
        findings.add("it is no XForm: it has no model with an instance, or no body", remedy)
        return None
    title = html.findtext(f"{_HTML}head/{_HTML}title") or ""
    return _Source(title.strip(), model, instance[0], body)


def _titles(source: _Source, default: Language) -> dict[Language, str]:
    """The title by language; settings may add one as `attribute::istiqbal:title_en`."""
    titles = {default: source.title}
    for attribute, text in source.root.attrib.items():
        if attribute.startswith(_TITLE):
            titles[language_of(attribute.removeprefix(_TITLE))] = text
    return titles


def _kept(
    calculations: Mapping[str, Expression], questions: Mapping[str, Question]
) -> Iterator[str]:
    """The calculated places whose stored answer wins."""
    for path, expression in calculations.items():
        question = questions.get(path)
        if expression.volatile or (question is not None and question.asks):
            yield path


def _rules(
    tree: Node,
    items: tuple[Item, ...],
    calculations: Mapping[str, Expression],
    binds: Binds,
    places: Places,
) -> Iterator[tuple[str, Rule]]:
    """A rule for every place that is not simply there."""
    relevant = {one.path: one.relevant for one in _walk(items, groups=True) if one.path}
    counts = {one.path: one.count for one in _walk(items) if isinstance(one, Repeat)}
    asked = {one.path for one in _walk(items) if isinstance(one, Question) and one.asks}

    def below(node: Node, above: str) -> Iterator[tuple[str, Rule]]:
        for child in node.children:
            path = child.path
            if path in relevant:
                condition = relevant[path]
            else:
                condition = binds.expression(path, "relevant", places)
            calculate = calculations.get(path)
            # Whoever can answer it has put something there that it may go by.
            reads_itself = calculate is not None and path in asked and path in calculate.reads
            rule = Rule(condition, above, calculate, counts.get(path), reads_itself=reads_itself)
            if rule != Rule():
                yield path, rule
            has_rule = condition is not None or child.repeats
            yield from below(child, path if has_rule else above)

    yield from below(tree, "")


def _check_growth(rules: Mapping[str, Rule], repeats: frozenset[str], findings: Findings) -> None:
    """Refuse repeats that would grow for ever, whatever is answered."""
    scope = Scope(Rules(rules, repeats=repeats), {}, Moment(_ANY_DAY))
    for path, rule in rules.items():
        if rule.counts_itself and scope.entries(path) >= MOST_ENTRIES:
            findings.add(
                "the repeat would never end: its number of entries depends on itself",
                "Either count something else or let an answer in its last entry decide",
                at=path,
                column="repeat_count",
            )
    findings.raise_if_any()


def _triggers(settings: tuple[Setting, ...]) -> dict[str, tuple[Setting, ...]]:
    """What a change of each answer sets off."""
    found: dict[str, tuple[Setting, ...]] = {}
    for setting in settings:
        if setting.when == "changed":
            found[setting.trigger] = (*found.get(setting.trigger, ()), setting)
    return found


def _reads(
    rules: Mapping[str, Rule], questions: Mapping[str, Question], settings: tuple[Setting, ...]
) -> dict[str, set[str]]:
    """Everything that each place depends on, in any way."""
    reads: dict[str, set[str]] = {}
    for path, rule in rules.items():
        found = reads.setdefault(path, set())
        found.update(*(one.reads for one in (rule.relevant, rule.calculate, rule.count) if one))
        if rule.above:
            found.add(rule.above)
    for path, question in questions.items():
        found = reads.setdefault(path, set())
        conditions = (question.required, question.constraint, question.read_only)
        found.update(*(one.reads for one in conditions if one is not None))
        if question.choosing is not None:
            found |= question.choosing.rows.reads
    for setting in settings:
        if setting.trigger:
            reads.setdefault(setting.path, set()).add(setting.trigger)
    for path, found in reads.items():
        found.discard(path)
    return reads


def _walk(items: tuple[Item, ...], *, groups: bool = False) -> Iterator[Question | Repeat | Group]:
    for item in items:
        if isinstance(item, Group):
            if groups:
                yield item
            yield from _walk(item.items, groups=groups)
        elif isinstance(item, Repeat):
            yield item
            yield from _walk(item.items, groups=groups)
        else:
            yield item
