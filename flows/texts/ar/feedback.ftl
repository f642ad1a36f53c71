# الرضا: حق لصاحبه، يُجمع بلا أسماء، ولا يُعاد السؤال عنه.

ticket-ended = انتهت المعاملة { $reference }، ويسعدنا سؤال{ ka } في أي وقت.
rating-offer = تقييم{ ka } حقٌّ ل{ ka }: لا يظهر معه اسم{ ka }، ولا يؤثر على طلب{ ka }، ويعيننا على التحسين.
rating-open = تقييم الخدمة
rating-score = ما مدى رضا{ ka } عن الخدمة التي قدّمناها ل{ ka }؟
rating-5 = { $gender ->
    [m] راضٍ جدًا
    [f] راضية جدًا
   *[n] راضون جدًا
 } 😀
rating-4 = { $gender ->
    [m] راضٍ
    [f] راضية
   *[n] راضون
 } 🙂
rating-3 = بين بين 😐
rating-2 = { $gender ->
    [m] غير راضٍ
    [f] غير راضية
   *[n] غير راضين
 } 🙁
rating-1 = { $gender ->
    [m] غير راضٍ أبدًا
    [f] غير راضية أبدًا
   *[n] غير راضين أبدًا
 } 😞
rating-thanks = شكرًا ل{ ka }، سُجّل التقييم دون اسم{ ka }.
rating-over = انتهى وقت هذا التقييم، ونشكر ل{ ka } اهتمام{ ka }.
remark-words = هل من كلمة { $gender ->
    [m] تضيفها
    [f] تضيفينها
   *[n] تضيفونها
 }؟ لا حاجة إلى أسماء ولا أرقام. ومن كانت له شكوى تحتاج إلى جواب فيكفي أن يكتب «شكوى».
remark-thanks = وصلت كلمت{ ka } دون اسم{ ka }، ونشكر{ ka } عليها.
dropoff-why = ما الذي أوقف{ ka } عن إكمال الطلب؟ الجواب اختياري، ويُحفظ دون اسم{ ka }.
dropoff-open = سبب التوقف
dropoff-long = الأسئلة كثيرة
dropoff-documents = صعوبة المستندات
dropoff-unclear = لم يكن واضحًا
dropoff-privacy = الخصوصية
dropoff-solved = زالت الحاجة
dropoff-other = سبب آخر
dropoff-over = لم يعد هذا السؤال مفتوحًا، ونشكر ل{ ka } اهتمام{ ka }.
dropoff-thanks = شكرًا ل{ ka }، وصلنا السبب دون اسم{ ka }. والطلب الجديد متاح متى { want }.

# صفحة الجودة على المكتب.
desk-quality = الجودة
desk-quality-month = الشهر
desk-quality-show = عرض
desk-quality-ratings = الرضا
desk-quality-subject-decision = بعد القرار
desk-quality-subject-service = بعد الخدمة
desk-quality-subject-ticket = بعد الجواب
desk-quality-subject-role = بحسب الدور
desk-quality-group = { $title }: { $average } من 5 ({ $count ->
    [one] تقييم واحد
    [two] تقييمان
    [few] { $count } تقييمات
    [many] { $count } تقييمًا
   *[other] { $count } تقييم
 })
desk-quality-hidden = مجموعات أقل من { $least } تقييمات لا تُعرض: { $count }
desk-quality-none = لا يوجد ما يكفي من التقييمات لعرضه.
desk-quality-inquiries = ما سُئل عنه
desk-quality-topic = { $topic }: أُجيب { $answered }، ولم يُجب { $missed }
desk-quality-topic-none = سؤال لا جواب له لدينا
desk-quality-times = مدة البقاء في كل مرحلة، بالأيام
desk-quality-time = { $stage }: الوسيط { $median }، والأطول { $longest }، وعدد المرات { $count }
desk-quality-left = لماذا تُركت الطلبات
desk-quality-left-line = { $reason }: { $count }
desk-quality-stopped = أين توقّف الناس
desk-quality-stopped-line = { $place }: { $count }
desk-quality-remarks = كلمات بلا أسماء
desk-quality-remarks-few = تُعرض الكلمات إذا بلغت { $least } أو أكثر.
desk-quality-log = سجل التحسين
desk-quality-log-line = { $day }: { $words } — { $owner }
desk-quality-log-none = لم يُسجّل تحسين بعد.
desk-quality-change = ماذا غيّرنا؟
desk-quality-owner = من يتابعه؟
desk-quality-add = تسجيل التحسين
receipt-improved = سُجّل التحسين.
receipt-needs-owner = يُكتب مع التحسين اسم من يتابعه.

# في ملخص الموظفين، مرة في الأسبوع.
digest-satisfaction = رضا الناس هذا الشهر: { $average } من 5 ({ $count ->
    [one] تقييم واحد
    [two] تقييمان
    [few] { $count } تقييمات
    [many] { $count } تقييمًا
   *[other] { $count } تقييم
 })
