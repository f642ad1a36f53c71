"""The names of months and the other words that people write in dates, in both calendars."""

import re

from flows.forms.understanding.folding import fold

#: The names of each month, the first month first.
_HIJRI_NAMES = (
    "محرم|محرم الحرام|المحرم|muharram|moharram",
    "صفر|صفر الخير|safar",
    "ربيع الأول|ربيع أول|ربيع 1|ر1|rabi al awwal|rabi i|rabi 1|rabi al awal|rabi ul awwal|"
    "rabi ul awal|rabiul awwal|rabi al ula",
    "ربيع الآخر|ربيع الثاني|ربيع ثاني|ربيع آخر|ربيع 2|ر2|rabi al thani|rabi al akhir|rabi ii|"
    "rabi 2|rabi ul thani|rabi us sani|rabiul thani|rabi al akhar",
    "جمادى الأولى|جمادى الأول|جماد الأول|جماد الأولى|جماد أول|جمادى أول|جمادى أولى|جمادى 1|ج1|"
    "jumada al ula|jumada al awwal|jumada i|jumada 1|jumada al oula|jumada ul awwal|jumada al awal",
    "جمادى الآخرة|جمادى الثانية|جمادى الآخر|جماد الثاني|جماد ثاني|جماد الآخر|جمادى الثاني|جمادى 2|"
    "جماد الآخرة|جماد الثانية|جماد آخر|جمادى ثاني|جمادى ثانية|ج2|jumada al akhirah|"
    "jumada al akhira|jumada al thani|jumada al thaniyah|jumada al thania|jumada ii|jumada 2|"
    "jumada ul thani|jumada us sani",
    "رجب|rajab",
    "شعبان|shaban|shaaban",
    "رمضان|ramadan|ramadhan|ramzan",
    "شوال|shawwal|shawal|shawwaal",
    "ذو القعدة|ذي القعدة|ذوالقعدة|ذيالقعدة|ذا القعدة|ذالقعدة|ذلقعدة|القعدة|ذو قعدة|ذي قعدة|"
    "dhu al qadah|dhul qadah|thul qidah|dhu al qidah|thul qadah|"
    "zul qadah|dhul qidah",
    "ذو الحجة|ذي الحجة|ذوالحجة|ذيالحجة|ذا الحجة|ذالحجة|ذلحجة|الحجة|ذو حجة|ذي حجة|dhu al hijjah|"
    "dhul hijjah|thul hijjah|dhu al hijja|dhul hijja|zul hijjah|zul hijja|thul hijja",
)
_GREGORIAN_NAMES = (
    "يناير|كانون الثاني|كانون ثاني|january|jan",
    "فبراير|شباط|february|feb",
    "مارس|آذار|march|mar",
    "أبريل|إبريل|نيسان|april|apr",
    "مايو|أيار|may",
    "يونيو|يونيه|حزيران|june|jun",
    "يوليو|يوليه|تموز|july|jul",
    "أغسطس|أوغسطس|آب|august|aug",
    "سبتمبر|أيلول|september|sep|sept",
    "أكتوبر|أوكتوبر|تشرين الأول|تشرين أول|october|oct",
    "نوفمبر|تشرين الثاني|تشرين ثاني|november|nov",
    "ديسمبر|دسمبر|كانون الأول|كانون أول|december|dec",
)
_IGNORED = (
    "يوم|شهر|سنة|عام|في|من|السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|day|month|"
    "year|of|on|the|st|nd|rd|th|in|saturday|sunday|monday|tuesday|wednesday|thursday|friday|تاريخ|"
    "التاريخ|بتاريخ|الموافق|مواليد|born"
)
_HIJRI_MARKS = "ه|هجري|هجرية|هـ|ah|hijri|h"
_GREGORIAN_MARKS = "م|ميلادي|ميلادية|ad|ce|g|gregorian"


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split("|"))


def _months(names: tuple[str, ...]) -> dict[str, int]:
    return {fold(name): month for month, row in enumerate(names, 1) for name in row.split("|")}


HIJRI_MONTHS = _months(_HIJRI_NAMES)
GREGORIAN_MONTHS = _months(_GREGORIAN_NAMES)
IGNORED = _folded(_IGNORED)
HIJRI_MARKS = _folded(_HIJRI_MARKS)
GREGORIAN_MARKS = _folded(_GREGORIAN_MARKS)

# The longest first, so that «ربيع الأول» is not read as something shorter.
_LONGEST_FIRST = sorted((*HIJRI_MONTHS, *GREGORIAN_MONTHS), key=len, reverse=True)
MONTH = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, _LONGEST_FIRST)) + r")(?!\w)")
#: What stands between the same day in the one calendar and in the other.
SAME_DAY = re.compile(r"\s(?:الموافق|الموافقه|موافق|corresponding to|corresponding)\s")
