"""The names of months and the other words that people write in dates, in both calendars."""

import re

from flows.forms.folding import fold

#: The names of each month, the first month first.
_HIJRI_NAMES = (
    "محرم|محرم الحرام|muharram",
    "صفر|صفر الخير|safar",
    "ربيع الأول|ربيع أول|ربيع 1|rabi al awwal|rabi i|rabi 1|rabi al awal",
    "ربيع الآخر|ربيع الثاني|ربيع ثاني|ربيع 2|rabi al thani|rabi al akhir|rabi ii|rabi 2",
    "جمادى الأولى|جمادى الأول|جماد الأول|جماد أول|جمادى 1|jumada al ula|jumada al awwal|jumada i|"
    "jumada 1",
    "جمادى الآخرة|جمادى الثانية|جمادى الآخر|جماد الثاني|جماد ثاني|جماد الآخر|جمادى الثاني|جمادى 2|"
    "jumada al akhirah|jumada al thani|jumada al thaniyah|jumada ii|jumada 2",
    "رجب|rajab",
    "شعبان|shaban|sha ban",
    "رمضان|ramadan|ramadhan",
    "شوال|shawwal|shawal",
    "ذو القعدة|ذي القعدة|ذوالقعدة|ذا القعدة|القعدة|dhu al qadah|dhul qadah|"
    "thul qidah|dhu al qa dah",
    "ذو الحجة|ذي الحجة|ذوالحجة|ذا الحجة|الحجة|dhu al hijjah|dhul hijjah|thul hijjah",
)
_GREGORIAN_NAMES = (
    "يناير|كانون الثاني|january|jan",
    "فبراير|شباط|february|feb",
    "مارس|آذار|march|mar",
    "أبريل|إبريل|نيسان|april|apr",
    "مايو|أيار|may",
    "يونيو|يونيه|حزيران|june|jun",
    "يوليو|يوليه|تموز|july|jul",
    "أغسطس|آب|august|aug",
    "سبتمبر|أيلول|september|sep|sept",
    "أكتوبر|تشرين الأول|october|oct",
    "نوفمبر|تشرين الثاني|november|nov",
    "ديسمبر|كانون الأول|december|dec",
)
_IGNORED = (
    "يوم|شهر|سنة|عام|في|من|السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|day|month|"
    "year|of|on|the|st|nd|rd|th|in|saturday|sunday|monday|tuesday|wednesday|thursday|friday|تاريخ"
)
_HIJRI_MARKS = "ه|هجري|هجرية|هـ|ah|hijri|h"
_GREGORIAN_MARKS = "م|ميلادي|ميلادية|ad|ce|g|gregorian"
_DAYS_FROM_TODAY = {
    "اليوم": 0, "today": 0, "أمس": -1, "امبارح": -1, "البارحة": -1, "yesterday": -1,
    "غدا": 1, "بكرة": 1, "tomorrow": 1,
}  # fmt: skip


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split("|"))


def _months(names: tuple[str, ...]) -> dict[str, int]:
    return {fold(name): month for month, row in enumerate(names, 1) for name in row.split("|")}


HIJRI_MONTHS = _months(_HIJRI_NAMES)
GREGORIAN_MONTHS = _months(_GREGORIAN_NAMES)
IGNORED = _folded(_IGNORED)
HIJRI_MARKS = _folded(_HIJRI_MARKS)
GREGORIAN_MARKS = _folded(_GREGORIAN_MARKS)
DAYS_FROM_TODAY = {fold(word): days for word, days in _DAYS_FROM_TODAY.items()}

# The longest first, so that «ربيع الأول» is not read as something shorter.
_LONGEST_FIRST = sorted((*HIJRI_MONTHS, *GREGORIAN_MONTHS), key=len, reverse=True)
MONTH = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, _LONGEST_FIRST)) + r")(?!\w)")
#: What stands between the same day in the one calendar and in the other.
SAME_DAY = re.compile(r"\s(?:الموافق|الموافقه|موافق|corresponding to|corresponding)\s")
