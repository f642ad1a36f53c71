# ما يُرسل من صور وملفات وتسجيلات: ما قُبل منه، وما لم يُقبل ولماذا، وما العمل.

send = { $gender ->
    [m] أرسل
    [f] أرسلي
   *[n] أرسلوا
 }
document-kept = استلمنا «{ $document }»، شكرًا ل{ ka }.
document-kept-pages = { $count ->
    [1] وصلتنا صفحة «{ $document }»، شكرًا ل{ ka }.
    [2] وصلتنا صفحتا «{ $document }»، شكرًا ل{ ka }.
    [few] وصلتنا { $count } صفحات من «{ $document }»، شكرًا ل{ ka }.
    [many] وصلتنا { $count } صفحة من «{ $document }»، شكرًا ل{ ka }.
   *[other] وصلتنا { $count } صفحة من «{ $document }»، شكرًا ل{ ka }.
 }
document-kept-unclear = استلمنا «{ $document }» مع صعوبة قراءته، وسينظر فيه أحد الزملاء. شكرًا على صبر{ ka }.
document-kept-ahead = استلمنا «{ $document }» وحُفظ في مكانه.
document-still-needed = وما زلنا نحتاج الآن «{ $document }».
document-wrong = استلمنا { $received }، والمطلوب هنا «{ $document }».
document-offer-person = وإن تعذّر ذلك ساعد{ ka } أحد الزملاء: { write } «موظف».
documents-missing = ما زال مطلوبًا: { $documents }.
document-absent = لا يوجد
document-inapplicable = لا ينطبق
document-resend = إرسال المستند من جديد
document-rejected = طلب{ ka } رقم { $reference } يحتاج إلى نسخة أخرى من «{ $document }»:
 { $reason }
 { press } الزر لإرسالها. لن نسأل{ ka } عن غيرها، ثم نطلب توقيعًا جديدًا لأن مستندًا تغيّر.
document-expired = حسب التاريخ الذي وصلنا، انتهت صلاحية «{ $document }». إجابات{ ka } محفوظة كلها، ويمكن إكمال الطلب بعد تجديده وتعديل التاريخ.
document-asked-again = بقيت نسخة أخرى من «{ $document }» لم تصل بعد.
document-too-old = «{ $document }» أقدم من المدة المطلوبة. إجابات{ ka } محفوظة كلها، ويمكن إكمال الطلب بنسخة أحدث وتعديل التاريخ.

tip-dark = الصورة مظلمة ولا تظهر الكتابة. { send } صورة أخرى قرب نافذة أو تحت مصباح من فضل{ ka }.
tip-small = الصورة صغيرة ولا تُقرأ. { send } الصورة الأصلية، أو صورة أقرب يملأ المستند فيها الشاشة، من فضل{ ka }.
tip-blurred = الصورة مهزوزة ولا تُقرأ. { send } صورة أخرى والمستند على طاولة والجوال ثابت من فضل{ ka }.
album-page-unread = وصلت الصفحات (وعددها { $count })، غير أن الصفحة رقم { $number } لا تُقرأ، فنحتاجها كلها مرة أخرى.

upload-refused-too-big = الملف أكبر من ٢٠ ميجابايت، فلم نتمكن من أخذه. { send } صورة للمستند بكاميرا الجوال، أو { write } «موظف» لتسليمه بطريقة أخرى.
upload-refused-type = هذا النوع من الملفات لا نستقبله. { send } صورة للمستند بكاميرا الجوال أو ملف PDF، أو { write } «موظف» لتسليمه بطريقة أخرى.
upload-refused-empty = وصل الملف فارغًا. { send } الملف مرة أخرى من فضل{ ka }.
upload-refused-broken = وصل الملف تالفًا ولم يُفتح. { send } الملف مرة أخرى، أو صورة للمستند بكاميرا الجوال، من فضل{ ka }.
upload-refused-locked = الملف مقفل بكلمة مرور، فلم نتمكن من فتحه. لا حاجة إلى كلمة المرور: { send } صورة للمستند بكاميرا الجوال من فضل{ ka }.
upload-refused-too-long = في الملف صفحات أكثر مما نستقبل مرة واحدة. { send } الصفحات المطلوبة وحدها من فضل{ ka }.
upload-refused-infected = وجد فاحص الفيروسات في الملف ما يضر، فلم نحفظه. { send } صورة للمستند بكاميرا الجوال من فضل{ ka }.
upload-refused-too-many = وصلنا من{ ka } اليوم عدد كبير من الملفات، فلم نأخذ هذا. نكمل غدًا، أو { write } «موظف» لتسليمه بطريقة أخرى.

sent-photo = صورة
sent-voice = رسالة صوتية
sent-audio = ملف صوتي
sent-video = مقطع مرئي
sent-file = ملف
sent-sticker = ملصق
sent-location = موقع على الخريطة
sent-other = شيء آخر

voice-kept = وصلتنا الرسالة الصوتية، شكرًا ل{ ka }. سيكتبها أحد الزملاء كما قيلت.
voice-not-here = وصلتنا الرسالة الصوتية، ونحتاج هنا جوابًا مكتوبًا كي لا نخطئ فيه، فلم نحفظها. { write } الجواب من فضل{ ka }، أو { write } «موظف» ليكتبه أحد الزملاء مع{ ka }.

# للموظفين
copy-seen = نسخة أُرسلت في المحادثة
receipt-matched = سُجّلت مطابقة «{ $document }» في { $reference }.
receipt-document-rejected = طُلبت نسخة أخرى من «{ $document }» في { $reference }، وأُتلفت النسخة المرفوضة.
receipt-transcribed = سُجّل المكتوب جوابًا في { $reference }، والتوقيع باقٍ على ما قيل.
receipt-no-such-copy = لا توجد نسخة بهذا الاسم يُعمل عليها الآن.
receipt-no-such-voice = لا توجد رسالة صوتية جوابًا عن هذا السؤال.
receipt-document-too-old = «{ $document }»: أقدم من المدة المطلوبة يوم التقديم. اطلبوا نسخة أحدث مع بيان السبب.
desk-copies = ما أُرسل من نسخ
desk-copy-page = فتح الصفحة { $number }
desk-copy-gone = { $count ->
    [1] أُتلفت نسخة واحدة بعد الاطلاع عليها
    [2] أُتلفت نسختان بعد الاطلاع عليهما
    [few] أُتلفت { $count } نسخ بعد الاطلاع عليها
    [many] أُتلفت { $count } نسخة بعد الاطلاع عليها
   *[other] أُتلفت { $count } نسخة بعد الاطلاع عليها
 }
desk-copy-until = تُتلف في { $day }
desk-no-copy = لا توجد نسخة تُعرض لكم هنا: أُتلفت، أو لا يملك دوركم الاطلاع عليها.
desk-act-match = مطابَقة مع الإجابات
desk-match-text = أين رأيتم الأصل أو النسخة؟ (إن تُرك كُتب: نسخة أُرسلت في المحادثة)
desk-act-reject = طلب نسخة أخرى
desk-reject-text = ما السبب؟ يصل هذا النص إلى صاحب الطلب.
desk-act-transcribe = كتابة ما قيل
desk-transcribe-text = ما قيل في الرسالة الصوتية، كما قيل
copy-state-missing = لم تصل بعد
copy-state-received = وصلت
copy-state-readable = وصلت وتُقرأ
copy-state-matched = طوبقت
copy-state-rejected = طُلبت نسخة أخرى
copy-state-not-available = ذُكر أنه لا يوجد
copy-state-not-applicable = ذُكر أنه لا ينطبق
copy-flag-unclear = لا تُقرأ جيدًا، وقد طُلبت مرتين: يلزم الاطلاع على الأصل
copy-flag-cleaned = كان في الملف ما يعمل بنفسه، فحُذف منه
copy-flag-expired = كانت منتهية يوم التقديم
copy-flag-too-old = كانت أقدم من المدة المطلوبة يوم التقديم
