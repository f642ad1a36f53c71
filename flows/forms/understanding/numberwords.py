"""The words that people count and measure with, folded: those of the field, and English ones."""

from decimal import Decimal

from flows.forms.understanding.folding import fold

_UNITS = {
    0: "صفر zero",
    1: "واحد واحده وحده one",
    2: "اثنين اثنان اثنتين اثنتان ثنتين ثنين اثنا اثني two",
    3: "ثلاثه ثلاث تلاته three",
    4: "اربعه اربع four",
    5: "خمسه خمس five",
    6: "سته ست six",
    7: "سبعه سبع seven",
    8: "ثمانيه ثماني ثمان eight",
    9: "تسعه تسع nine",
    10: "عشره عشر ten",
    11: "احدعشر احدعش حدعش حداعش eleven",
    12: "اثناعشر اثنعش اثنعشر طنعش twelve",
    13: "ثلاثطعش ثلطعش ثلطعشر ثلاثهعشر thirteen",
    14: "اربعطعش اربعطعشر اربعهعشر fourteen",
    15: "خمسطعش خمسطعشر خمسهعشر fifteen",
    16: "ستطعش سطعش ستطعشر ستهعشر sixteen",
    17: "سبعطعش سبعطعشر سبعهعشر seventeen",
    18: "ثمنطعش ثمانطعش ثمنطعشر ثمانيهعشر eighteen",
    19: "تسعطعش تسعطعشر تسعهعشر nineteen",
    20: "عشرين عشرون twenty",
    30: "ثلاثين ثلاثون thirty",
    40: "اربعين اربعون forty",
    50: "خمسين خمسون fifty",
    60: "ستين ستون sixty",
    70: "سبعين سبعون seventy",
    80: "ثمانين ثمانون eighty",
    90: "تسعين تسعون ninety",
    200: "ميتين مئتين مئتان مائتين مائتان ميتان",
    300: "ثلاثميه ثلاثمئه ثلاثمايه ثلاثمائه",
    400: "اربعميه اربعمئه اربعمايه اربعمائه",
    500: "خمسميه خمسمئه خمسمايه خمسمائه",
    600: "ستميه ستمئه ستمايه ستمائه",
    700: "سبعميه سبعمئه سبعمايه سبعمائه",
    800: "ثمانميه ثمانمئه ثمانمايه ثمنميه ثمانمائه ثمانيمئه",
    900: "تسعميه تسعمئه تسعمايه تسعمائه",
}
_SCALES = {
    100: "ميه مئه مايه مائه hundred",
    1000: "الف الاف الفا thousand k",
    1_000_000: "مليون ملايين million",
}
_DUALS = {1000: "الفين الفان", 1_000_000: "مليونين مليونان"}
_PARTS = {Decimal("0.5"): "نص نصف النص النصف half", Decimal("0.25"): "ربع الربع quarter"}
#: Words that say nothing about how much.
_FILLERS = (
    "ريال ريالا ريالات ر س رس سعودي sar sr riyal riyals تقريبا حوالي نحو بحدود حدود شهريا شهري "
    "بالشهر الشهر في كل راتب راتبي دخلي دخل and about monthly month per a عندي لدي عنده عندها لي "
    "معي فقط بس عدد عددهم يعني حول قرابه only around i have"
)
#: Things counted without a number beside them.
_COUNTED = {
    1: "ولد بنت طفل طفله ابن ابنه زوجه شخص غرفه",
    2: "ولدين ولدان بنتين بنتان طفلين طفلان طفلتين ابنين ابنان زوجتين زوجتان شخصين شخصان غرفتين "
    "غرفتان",
}
_NOTHING = (
    "ما عندي|ماعندي|ما لي|مالي|لا يوجد|لايوجد|مافي|ما فيه|ما في|مافيه|ليس لدي|ليس عندي|ليس لي|بدون|"
    "لا دخل|لا شي|ولا ريال|ولا شي|ولا واحد|ولا شيء|لا شيء|none|nothing|no income|zero|صفر|i have no"
)


def _by_word(table: dict[int, str]) -> dict[str, int]:
    return {fold(word): number for number, words in table.items() for word in words.split()}


UNITS, SCALES, DUALS = _by_word(_UNITS), _by_word(_SCALES), _by_word(_DUALS)
COUNTED = _by_word(_COUNTED)
PARTS = {fold(word): part for part, words in _PARTS.items() for word in words.split()}
FILLERS = frozenset(fold(word) for word in _FILLERS.split())
#: How a text begins that says that there is nothing.
NOTHING = tuple(f"{fold(phrase)} " for phrase in _NOTHING.split("|"))
