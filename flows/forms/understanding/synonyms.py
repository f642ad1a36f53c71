"""Words that mean the same in any list of choices: yes, no, all of them, none, the third one."""

from flows.forms.understanding.folding import fold


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split("|")))


#: Ways of agreeing and of refusing, beside the words that a form's author chose.
YES = _folded("نعم|ايوه|ايوا|اي|ايه|إي نعم|أجل|بلى|صح|yes|yeah|yep|y")
NO = _folded("لا|لأ|كلا|مو|no|nope|n")
#: Ways of agreeing to what was read, beside `YES`.
AGREED = YES | _folded(
    "موافق|موافقة|أوافق|أقر|أقر بذلك|نعم أقر|نعم أقر بذلك|نعم موافق|نعم موافقة|تم|تمام|حسنا|طيب|"
    "اوكي|اوك|ok|okay|agree|i agree|i acknowledge|yes i acknowledge|done|فهمت|علمت|اطلعت|قرأت"
)
#: All choices together.
ALL = _folded(
    "الكل|كلها|كلهم|كله|جميعها|الجميع|كل ما سبق|جميع ما سبق|كل ما ذكر|جميع ما ذكر|كل شيء|كل شي|"
    "كل الخيارات|جميع الخيارات|all|all of them|all of the above|everything"
)
#: None of the choices: as people say it, and as authors label the choice that says it.
NONE = _folded(
    "لا شيء|لا شي|لاشيء|ولا شيء|ولا شي|ولا واحد|ولا واحدة|لا يوجد|لايوجد|مافي|ما في|ما فيه|مافيه|"
    "لا توجد|لاتوجد|ما عندي|ماعندي|ليس لدي|ليس عندي|بدون|لا أحد|"
    "لا شيء مما سبق|لا شيء مما ذكر|لا ينطبق|"
    "none|nothing|none of them|none of the above|neither|not any"
)
_NONE_BEGINNINGS = tuple(
    f"{words} " for words in _folded("لا شيء|لا شي|لا يوجد|لا توجد|ليس لدي|none of")
)
#: How a text begins that says what there is none of, the longest beginnings first.
_NEGATIONS = tuple(sorted((f"{words} " for words in NONE | NO), key=len, reverse=True))
_OTHER = _folded("أخرى|غير ذلك|آخر|اخرون|other|others")
_ORDINALS = (
    "الأول|الأولى|أول واحد|first",
    "الثاني|الثانية|second",
    "الثالث|الثالثة|third",
    "الرابع|الرابعة|fourth",
    "الخامس|الخامسة|fifth",
    "السادس|السادسة|sixth",
    "السابع|السابعة|seventh",
    "الثامن|الثامنة|eighth",
    "التاسع|التاسعة|ninth",
    "العاشر|العاشرة|tenth",
)
#: Which one, counted from 1.
ORDINALS = {
    fold(word): place for place, words in enumerate(_ORDINALS, 1) for word in words.split("|")
}
#: What stands before a choice's number, or before an ordinal.
BEFORE_NUMBER = _folded("رقم|الرقم|الخيار|خيار|الاختيار|اختيار|number|no|option|choice|the")


def is_none(labels: tuple[str, ...]) -> bool:
    """Whether a choice with these folded labels says that none applies."""
    return any(label in NONE or f"{label} ".startswith(_NONE_BEGINNINGS) for label in labels)


def after_none(folded: str) -> str:
    """What it is that there is none of: «دخل» of «ما عندي دخل»; empty if nothing is named."""
    for words in _NEGATIONS:
        if folded.startswith(words):
            return folded.removeprefix(words)
    return ""


def is_other(labels: tuple[str, ...]) -> bool:
    """Whether a choice with these folded labels stands for what the list does not have."""
    return any(label.split(" ", 1)[0] in _OTHER for label in labels)
