"""An application by the short form as someone would fill it in, question by question."""

from dataclasses import dataclass

from support.page import Page

NAME = "نورة سعد محمد الزهراني"
NATIONAL_ID = "1012345672"
#: A place that would be markup if a page let it.
PLACE = "حي <b>النسيم</b>، قرب الجامع"

#: What is answered, by words of the question. A leading «!» presses a button.
ANSWERS = {
    "كيف تفضّلون أن نخاطبكم": "!بصيغة المؤنّث",
    "الاسم الكامل": NAME,
    "رقم الهوية الوطنية": "١٠١٢٣٤٥٦٧٢",
    "تاريخ انتهاء الهوية": "1/1/1450",
    "تاريخ الميلاد": "25/3/1990",
    "الحالة الاجتماعية": "!أرمل أو أرملة",
    "رقم الجوال": "0551234567",
    "الحي وأقرب معلم": PLACE,
    "الحالة الأقرب": "!محدود الدخل",
    "عدد أفراد الأسرة": "5",
    "مجموع دخل الأسرة": "٣٥٠٠",
    "ملكية السكن": "!إيجار",
    "الإيجار في الشهر": "1200",
    "الدعم المطلوب": "!سداد إيجار",
    "وصف الحاجة": "تأخّر عليّ إيجار ثلاثة أشهر",
}


@dataclass(frozen=True, slots=True)
class Applied:
    """A signed application, and the page of the person who signed it."""

    reference: str
    page: Page


def answer_to(asked: str) -> str | None:
    """What is answered to this question; None where it is none of the form's."""
    if "هذه إجاباتك" in asked:
        return None
    return next((answer for words, answer in ANSWERS.items() if words in asked), None)


async def apply(page: Page) -> str:
    """From the greeting to the signature. Returns the reference."""
    await page.post(open=True)
    await press(page, "تقديم طلب")
    await press(page, "أوافق")
    while (answer := answer_to((await page.said())[-1])) is not None:
        if answer.startswith("!"):
            await press(page, answer[1:])
        else:
            await page.post(text=answer)
    await press(page, "كلها صحيحة")
    await page.post(text=NAME)
    await press(page, "أقرّ وأوقّع")
    words = " ".join(await page.said()).split()
    return next(word for word in words if "SIL-" in word).strip("\u2066\u2069.،")


async def press(page: Page, label: str) -> None:
    """Press a button of the newest message."""
    rows = (await page.history())["lines"][-1]["rows"]
    button = next(one["id"] for row in rows for one in row if one["label"] == label)
    answer = await page.post(button=button)
    assert answer.status_code == 204
