"""«or_other» in the words of the people who are asked: pyxform writes it in English alone."""

import re
from unicodedata import bidirectional

from bot.content.texts import load_phrases
from flows.forms.definition.itext import language_of
from flows.identifiers import ARABIC, ENGLISH, Language
from flows.phrases import Voice, plain

_ASKED = re.compile(r'(<input ref="([^"]+)_other">)<label>Specify other\.</label>')
_TRANSLATION = re.compile(r'(<translation lang="([^"]*)"[^>]*>)(.*?)(</translation>)', re.DOTALL)
_TRANSLATED = re.compile(r'(<text id="[^"]+-\d+"><value>)Other(</value>)')
_PLAIN = re.compile(r"(<item>(?:(?!</item>).)*?<label>)Other(</label>)", re.DOTALL)
_OWN = re.compile(r'\sistiqbal:(?:purpose|sensitivity)="[^"]*"')


def with_our_words(xml: str) -> str:
    """The XForm with the choice «other» and its question in each language of the form.

    What «other» is said to be serves the same purpose and is as sensitive as its question.
    """
    asked = [found[2] for found in _ASKED.finditer(xml)]
    if not asked:
        return xml
    for path in asked:
        own = "".join(_OWN.findall(_bind(xml, path)))
        bind = _bind(xml, f"{path}_other")
        xml = xml.replace(bind, bind.replace("<bind ", f"<bind{own} ", 1), 1)
    if "<translation " not in xml:
        language = ARABIC if any(bidirectional(one) == "AL" for one in xml) else ENGLISH
        label = _said(language, "form-specify-other")
        xml = _ASKED.sub(lambda found: f"{found[1]}<label>{label}</label>", xml)
        return _PLAIN.sub(lambda found: f"{found[1]}{_said(language, 'form-other')}{found[2]}", xml)
    xml = _ASKED.sub(
        lambda found: f"{found[1]}<label ref=\"jr:itext('{found[2]}_other:label')\"/>", xml
    )
    return _TRANSLATION.sub(lambda found: _translated(found, asked), xml)


def _translated(found: re.Match[str], asked: list[str]) -> str:
    language = language_of(found[2])
    language = language if language in (ARABIC, ENGLISH) else ENGLISH
    choice, label = _said(language, "form-other"), _said(language, "form-specify-other")
    texts = _TRANSLATED.sub(lambda one: f"{one[1]}{choice}{one[2]}", found[3])
    added = "".join(
        f'<text id="{path}_other:label"><value>{label}</value></text>' for path in asked
    )
    return f"{found[1]}{texts}{added}{found[4]}"


def _bind(xml: str, path: str) -> str:
    found = re.search(rf'<bind [^>]*nodeset="{re.escape(path)}"[^>]*>', xml)
    return found[0] if found else ""


def _said(language: Language, id: str) -> str:
    return plain(load_phrases().say(Voice(language), id))
