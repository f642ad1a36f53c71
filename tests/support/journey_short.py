"""A widow who applies by the short form: the dialogue that journeys about anything else share."""

NAME = "سارة محمد علي القرشي"
IDENTITY = "1012345672"

#: What must never leave the talk between her and the staff.
PERSONAL = ("القرشي", IDENTITY, "557654321", "الشرائع", "المساعدة في الغذاء")

BEGINNING = (
    ("كيف نخدمكم؟", "! تقديم طلب"),
    ("هل توافقون على تسجيل بياناتكم", "! أوافق"),
    ("كيف تفضّلون أن نخاطبكم", "! بصيغة المؤنّث"),
)
FORM = (
    ("السؤال ١ من ١٣\nالاسم الكامل", NAME),
    ("السؤال ٢ من ١٣\nرقم الهوية الوطنية", "١٠١٢٣٤٥٦٧٢"),
    ("تاريخ انتهاء الهوية", "١/١/١٤٥٠"),
    ("تاريخ الميلاد", "١٤١٠/١/١"),
    ("الحالة الاجتماعية", "! أرمل أو أرملة"),
    ("رقم الجوال", "٠٥٥-765٤٣٢١"),
    ("الحي وأقرب معلم", "الشرائع، قرب الجامع"),
    ("الحالة الأقرب", "! أرملة"),
    ("عدد أفراد الأسرة", "٤"),
    ("مجموع دخل الأسرة", "٤٥٠٠"),
    ("ملكية السكن", "! ملك"),
    ("الدعم المطلوب", "١ و٣"),
    ("وصف الحاجة", "نحتاج إلى المساعدة في الغذاء والإيجار"),
)
SIGNING = (
    ("هذه إجاباتكِ كما وصلتنا", "! كلها صحيحة"),
    ("أنا طالبة الدعم أقرّ", NAME),
    ("بالضغط على «أقرّ وأوقّع»", "! أقرّ وأوقّع"),
)
APPLICATION = (*BEGINNING, *FORM, *SIGNING)

#: The canonical answers, as they are stored.
STORED = {
    "full_name": NAME,
    "national_id": IDENTITY,
    "id_expiry": "2028-05-25",
    "birth_date": "1989-08-02",
    "marital_status": "widowed",
    "mobile": "+966557654321",
    "district": "الشرائع، قرب الجامع",
    "case_type": "widow",
    "family_members": "4",
    "monthly_income": "4500",
    "housing_tenure": "own",
    "needs": "food rent",
    "story": "نحتاج إلى المساعدة في الغذاء والإيجار",
}
