# بوت الموظفين: محادثة خاصة بكل موظف. ما تشترك فيه مع صفحة المكتب مكتوب في desk.ftl وstaff.ftl.

# What anybody else is told, whatever they write.
staffbot-stranger = هذه المحادثة لفريق العمل. من كان منه فليرسل رمز الدخول الذي سُلّم إليه.
staffbot-help = أهلًا { $name }. أرسلوا رقم المعاملة لعرضها، أو اضغطوا «ما ينتظركم».
staffbot-trouble = تعذّر عرض هذا الآن لخلل عندنا، وقد سُجّل لمن يعالجه. ما حُفظ قبله محفوظ.
staffbot-queue-button = ما ينتظركم
staffbot-words-queue = ما ينتظركم|القائمة|قائمة|المعاملات|queue
staffbot-queue = { $count ->
    [zero] لا شيء ينتظركم الآن.
    [one] تنتظركم معاملة واحدة:
    [two] تنتظركم معاملتان:
    [few] تنتظركم { $count } معاملات:
    [many] تنتظركم { $count } معاملة:
   *[other] تنتظركم { $count } معاملة:
  }
staffbot-queue-more = { $count ->
    [zero] لا غيرها
    [one] ومعاملة أخرى
    [two] ومعاملتان أخريان
    [few] و{ $count } معاملات أخرى
    [many] و{ $count } معاملة أخرى
   *[other] و{ $count } معاملة أخرى
  } على صفحة المكتب.
staffbot-line = { $reference } — { $kind }، { $stage }
staffbot-unknown = لا نجد معاملة برقم { $reference }. تأكدوا من الرقم وأعيدوا إرساله.
staffbot-not-yours = هذه المعاملة لدى { $owner }، فلا تُعرض لكم تفاصيلها هنا.
staffbot-open = عرض المعاملة
staffbot-answer = { $label }: { $value }
staffbot-answers-hidden = { $count ->
    [zero] لا إجابات محجوبة هنا.
    [one] إجابة واحدة لا تُعرض في تيليجرام لخصوصيتها، وتجدونها على صفحة المكتب.
    [two] إجابتان لا تُعرضان في تيليجرام لخصوصيتهما، وتجدونهما على صفحة المكتب.
    [few] { $count } إجابات لا تُعرض في تيليجرام لخصوصيتها، وتجدونها على صفحة المكتب.
    [many] { $count } إجابة لا تُعرض في تيليجرام لخصوصيتها، وتجدونها على صفحة المكتب.
   *[other] { $count } إجابة لا تُعرض في تيليجرام لخصوصيتها، وتجدونها على صفحة المكتب.
  }
staffbot-about = تتعلق بالمعاملة { $reference }
staffbot-exchange = { $author }: { $text }
staffbot-rest = … الباقي في مكتب الموظفين.

# الإجراءات
staffbot-act-answer = رد
staffbot-outcomes = ما القرار في { $reference }؟
staffbot-reasons = ما سبب القرار «{ $outcome }» في { $reference }؟
staffbot-checklist = أصول المعاملة { $reference }. اضغطوا على كل أصل رأيتموه وطابقتموه، ويُسجَّل مكان الاطلاع: { $place }. ما رأيتموه في مكان آخر سجّلوه على صفحة المكتب.
staffbot-check = ◻️ { $document }
staffbot-check-seen = ✅ { $document }
staffbot-check-matched = يُطابَق مع: { $questions }
staffbot-check-all = رأيت الأصول كلها، وهي سارية ومطابقة
staffbot-confirm = { $what } — { $reference }. هل تؤكدون؟
staffbot-yes = نعم، أؤكد
staffbot-prompt-answer = اكتبوا جوابكم عن { $reference } ردًّا على هذه الرسالة. يصل إلى صاحب المعاملة كما تكتبونه.
staffbot-prompt-return = اكتبوا المطلوب استكماله في { $reference } ردًّا على هذه الرسالة. يصل إلى صاحب الطلب كما تكتبونه.
staffbot-prompt-serve = اكتبوا الخدمة التي قُدّمت في { $reference } ردًّا على هذه الرسالة. يصل ما تكتبونه إلى صاحب الطلب.
staffbot-prompt-decide = اكتبوا نص الجواب أو سبب القرار في { $reference } بجملة واضحة ردًّا على هذه الرسالة. تصل إلى صاحب الطلب عند إبلاغه.
staffbot-prompt-expiry = اكتبوا تاريخ انتهاء الأصل في { $reference } بالميلادي ردًّا على هذه الرسالة، مثل 2027-05-01.
staffbot-hint-answer = جوابكم
staffbot-hint-return = المطلوب استكماله
staffbot-hint-serve = الخدمة
staffbot-hint-decide = الجواب أو السبب
staffbot-hint-expiry = 2027-05-01

# قائمة الأوامر بجانب خانة الكتابة
staffbot-command-queue = ما ينتظركم من معاملات
