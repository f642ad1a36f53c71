"""An XForm, as pyxform writes it, becomes a form.

https://getodk.github.io/xforms-spec/ is the specification. What a conversation cannot ask yet is
refused with a remedy, never passed over in silence.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from flows.forms.conditions import conditions_of
from flows.forms.controls import Controls
from flows.forms.expressions import Places
from flows.forms.findings import Findings
from flows.forms.form import Form, Group, Item, Question
from flows.forms.itext import NAMESPACE, XFORMS, Texts, language_of
from flows.forms.lists import Lists
from flows.identifiers import Language

_HTML = "{http://www.w3.org/1999/xhtml}"
_TITLE = f"{{{NAMESPACE}}}title_"


class _Source(NamedTuple):
    """The parts of an XForm. `root` is the data element of its primary instance."""

    title: str
    model: Element
    root: Element
    body: Element


def read_xform(xml: str, *, name: str, rows: Mapping[str, str] | None = None) -> Form:
    """The form that an XForm describes. Raises `DefinitionErrors` with every mistake in it.

    `name` is what issues call it; `rows` say where in its source each question stands, by path.
    """
    findings = Findings(name, rows or {})
    source = _open(xml, findings)
    if source is None:
        findings.raise_if_any()
        raise AssertionError(name)
    texts = Texts(source.model)
    lists = Lists(source.model, texts, findings)
    root = _local(source.root.tag)
    paths = frozenset(_paths(source.root, ""))
    controls = Controls(source.model, root, texts, findings)
    choices = {path: lists.of(control, path) for path, control in controls.selects(source.body)}
    names = {path: frozenset(one.name for one in found) for path, found in choices.items()}
    items = controls.items(source.body, Places(root, paths, names), choices, source.root)
    questions = tuple(_questions(items))
    if not any(question.kind.asks for question in questions):
        findings.add("the form asks nothing", "Add at least one question")
    conditions = conditions_of(items, findings)
    findings.raise_if_any()
    return Form(
        name=name,
        id=source.root.get("id", name),
        version=source.root.get("version", ""),
        title=_titles(source, texts.languages[0]),
        languages=texts.languages,
        items=items,
        questions=questions,
        by_path={question.path: question for question in questions},
        conditions=conditions,
        order={question.path: place for place, question in enumerate(questions)},
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


def _paths(element: Element, above: str) -> Iterator[str]:
    for child in element:
        path = f"{above}{_local(child.tag)}"
        yield path
        yield from _paths(child, f"{path}/")


def _questions(items: tuple[Item, ...]) -> Iterator[Question]:
    for item in items:
        if isinstance(item, Group):
            yield from _questions(item.items)
        else:
            yield item


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
