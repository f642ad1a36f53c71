# الصفحة الثانية من القائمة، والأحاديث القصيرة ذات الخطوات.
services = { tafaddal }، { choose } الخدمة:
service-help = مساعدة
service-not-offered = هذه الخدمة ليست ضمن ما تقدّمه الجمعية، ونعتذر من{ ka } عن ذلك.
script-write = { write } ما { want } من فضل{ ka }.
script-too-long = وصلنا كلام طويل، ونرجو اختصاره في { $most } حرف أو أقل.
