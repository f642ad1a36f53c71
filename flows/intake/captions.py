"""Which document a caption names: «فاتورة الكهرباء» is a utility bill, whoever asked for what."""

from flows.document import Document
from flows.forms.understanding.folding import clean, fold

#: Words that say how something was sent, not what it is.
_HOW = ("صوره", "صور", "نسخه", "ملف", "هذه", "هذا", "من", "عن", "هذي", "photo", "copy", "of", "the")
_MOST_WORDS = 12


def named(documents: dict[str, Document], caption: str) -> str:
    """The name of the one document that a caption means; empty where it means none, or several."""
    said = _words(caption)
    if not said or len(said) > _MOST_WORDS:
        return ""
    best, found = 0, set[str]()
    for name, document in documents.items():
        for title in (document.title.ar, document.title.en, *document.called):
            common = _common(said, _words(title))
            if common > best:
                best, found = common, {name}
            elif common and common == best:
                found.add(name)
    return found.pop() if len(found) == 1 else ""


def _common(said: set[str], title: set[str]) -> int:
    """How many words they share, where either of them says nothing else."""
    shared = said & title
    return len(shared) if shared and shared in (said, title) else 0


def _words(text: str) -> set[str]:
    found = fold(clean(text)).replace("/", " ").split()
    bare = (one.strip(".,،:؛!()«»") for one in found)
    return {_bare(one) for one in bare if one and one not in _HOW}


def _bare(word: str) -> str:
    """Without the article, and without «و» or «ل» before it."""
    for start in ("وال", "لل", "ال"):
        if word.startswith(start) and len(word) > len(start) + 2:
            return word.removeprefix(start)
    return word
