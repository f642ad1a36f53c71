"""The words that people say times of day with."""

from flows.forms.understanding.folding import fold

#: When a word allows a time to be, in hours of the day.
_WHILE = {
    "ص|صباحا|صباح|الصباح|بالصباح|صبح|الصبح|am|a m|morning": range(0, 12),
    "فجر|الفجر|فجرا|dawn": range(2, 7),
    "ضحى|الضحى": range(6, 12),
    "ظهر|الظهر|ظهرا|noon": range(11, 16),
    "عصر|العصر|عصرا|afternoon": range(12, 19),
    "مغرب|المغرب|مغربا": range(16, 21),
    "عشاء|العشاء|العشا": range(18, 24),
    "م|مساء|المساء|بالمساء|مسا|المسا|evening": range(12, 24),
    "pm|p m": range(12, 24),
    "ليل|الليل|ليلا|بالليل|night": (*range(18, 24), *range(0, 5)),
}
_PARTS = {
    30: "نص|النص|نصف|النصف|half",
    15: "ربع|الربع|quarter",
    20: "ثلث|الثلث",
}
_HOURS = (
    "الواحدة|وحدة|الوحدة|واحدة",
    "الثانية|ثنتين|الثنتين|ثنتان",
    "الثالثة",
    "الرابعة",
    "الخامسة",
    "السادسة",
    "السابعة",
    "الثامنة",
    "التاسعة",
    "العاشرة",
    "الحادية عشرة|الحادية عشر",
    "الثانية عشرة|الثانية عشر",
)
_MOMENTS = {
    "منتصف الليل|نص الليل|نصف الليل|midnight": 0,
    "منتصف النهار|noon|midday": 12 * 60,
}
_FILLERS = (
    "الساعة|ساعة|في|على|من|عند|تمام|تماما|بالضبط|دقيقة|دقايق|دقائق|تقريبا|حوالي|at|o|clock|oclock|"
    "the|in|about|minutes|past|بعد|يوم|وقت"
)

WHILE = {fold(word): hours for words, hours in _WHILE.items() for word in words.split("|")}
#: Words after which twelve may be noon or midnight: people differ.
TWELVE_IS_UNCLEAR = frozenset(map(fold, ("م", "مساء", "المساء", "مسا", "المسا", "بالمساء", "ليلا")))
PARTS = {fold(word): part for part, words in _PARTS.items() for word in words.split("|")}
HOURS = {fold(word): hour for hour, words in enumerate(_HOURS, 1) for word in words.split("|")}
MOMENTS = {fold(word): minute for words, minute in _MOMENTS.items() for word in words.split("|")}
FILLERS = frozenset(map(fold, _FILLERS.split("|")))
AND, LESS = "و", fold("إلا")
