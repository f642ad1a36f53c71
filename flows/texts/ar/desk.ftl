# صفحة المكتب: ما يراه الموظفون. يُخاطَبون بصيغة الجمع.

desk-title = مكتب الموظفين
desk-skip = إلى المحتوى
desk-operator = مشغّل النظام
desk-leave = خروج
desk-day = { $day }

# الدخول
desk-enter-title = دخول الموظفين
desk-enter-text = اكتبوا الرمز الذي سلّمكم إياه مشغّل النظام. يصلح الرمز لدخول واحد.
desk-enter-link = رمزكم جاهز في الخانة، فاضغطوا «دخول».
desk-enter-code = رمز الدخول
desk-enter = دخول
desk-enter-unknown = لم نجد هذا الرمز، أو سبق استعماله. اطلبوا رمزًا جديدًا من مشغّل النظام.
desk-enter-later = تكررت المحاولات. انتظروا دقيقة ثم أعيدوا المحاولة.
desk-session-over = انتهت مدة دخولكم ولم يُحفظ شيء. ادخلوا من جديد.
desk-foreign-form = لم يُحفظ شيء، لأن هذه الصفحة قديمة. عودوا إلى القائمة وأعيدوا المحاولة.
desk-no-matter = لا نجد معاملة بهذا الرقم.
desk-no-page = عذرًا، لا توجد صفحة بهذا العنوان.
desk-back = العودة إلى القائمة

# القائمة
desk-queue = المعاملات
desk-digest = ملخص اليوم
desk-staff = الموظفون
desk-show-mine = ما ينتظركم
desk-show-all = كل المفتوح
desk-show-applications = الطلبات
desk-show-tickets = الاستفسارات والإحالات
desk-found = نتيجة البحث
desk-search = بحث
desk-search-for = رقم المعاملة أو رقم الهوية
desk-empty-mine = لا شيء ينتظركم الآن.
desk-empty = لا شيء هنا.
desk-count = { $count ->
    [zero] لا معاملات
    [one] معاملة واحدة
    [two] معاملتان
    [few] { $count } معاملات
    [many] { $count } معاملة
   *[other] { $count } معاملة
  }
desk-count-late = { $count ->
    [zero] لا متأخر منها
    [one] منها واحدة متأخرة
    [two] منها اثنتان متأخرتان
    [few] منها { $count } متأخرة
    [many] منها { $count } متأخرة
   *[other] منها { $count } متأخرة
  }
desk-kind-application = طلب
desk-kind-inquiry = استفسار
desk-kind-referral = إحالة
desk-owner-beneficiary = المستفيد
desk-owner = لدى
desk-entered = في هذه المرحلة
desk-promise = موعدنا
desk-window = مهلة الرد
desk-age = { $days ->
    [0] منذ أقل من يوم
    [one] منذ يوم
    [two] منذ يومين
    [few] منذ { $days } أيام
    [many] منذ { $days } يومًا
   *[other] منذ { $days } يوم
  }
desk-promise-ahead = { $days ->
    [0] اليوم
    [one] غدًا
    [two] بعد غد
    [few] خلال { $days } أيام
    [many] خلال { $days } يومًا
   *[other] خلال { $days } يوم
  }
desk-promise-past = { $days ->
    [0] حان موعده اليوم
    [one] متأخر يومًا
    [two] متأخر يومين
    [few] متأخر { $days } أيام
    [many] متأخر { $days } يومًا
   *[other] متأخر { $days } يوم
  }
desk-floor-ahead = { $days ->
    [0] يُفتح الرد اليوم
    [one] يُفتح الرد غدًا
    [two] يُفتح الرد بعد يومين
    [few] يُفتح الرد بعد { $days } أيام
    [many] يُفتح الرد بعد { $days } يومًا
   *[other] يُفتح الرد بعد { $days } يوم
  }
desk-floor-past = الرد متاح
desk-ceiling-ahead = { $days ->
    [0] آخر موعد للرد اليوم
    [one] آخر موعد للرد غدًا
    [two] بقي للرد يومان
    [few] بقي للرد { $days } أيام
    [many] بقي للرد { $days } يومًا
   *[other] بقي للرد { $days } يوم
  }
desk-ceiling-past = { $days ->
    [0] فات موعد الرد اليوم
    [one] فات موعد الرد منذ يوم
    [two] فات موعد الرد منذ يومين
    [few] فات موعد الرد منذ { $days } أيام
    [many] فات موعد الرد منذ { $days } يومًا
   *[other] فات موعد الرد منذ { $days } يوم
  }

# المعاملة
desk-state = الحال الآن
desk-answers = إجابات الطلب
desk-registration = بيانات التسجيل
desk-originals = الأصول التي شوهدت
desk-original-seen = سُجّل باسم
desk-original-by = { $name }، { $at }
desk-original-expires = ينتهي في
desk-original-matched = طوبق مع
desk-original-unrecorded = لم يُسجَّل
desk-history = ما جرى
desk-history-by = بواسطة { $name }
desk-talk = المحادثة
desk-talk-person = المستفيد
desk-about = يتعلق بالمعاملة
desk-todo = ما يمكنكم فعله
desk-nothing-todo = لا إجراء متاح لكم في هذه المرحلة.
desk-answers-hidden = { $count ->
    [zero] لا إجابات محجوبة عنكم.
    [one] إجابة واحدة لا تُعرض لكم لخصوصيتها: المعاملة ليست عندكم الآن.
    [two] إجابتان لا تُعرضان لكم لخصوصيتهما: المعاملة ليست عندكم الآن.
    [few] { $count } إجابات لا تُعرض لكم لخصوصيتها: المعاملة ليست عندكم الآن.
    [many] { $count } إجابة لا تُعرض لكم لخصوصيتها: المعاملة ليست عندكم الآن.
   *[other] { $count } إجابة لا تُعرض لكم لخصوصيتها: المعاملة ليست عندكم الآن.
  }
desk-entry-label = { $entry } { $number } · { $question }
desk-unsigned = لم يوقَّع الطلب بعد.
desk-signed = الإقرار صحيح: { $name }، { $at }.
desk-signature-void = الإقرار غير صالح، لأن البيانات تغيّرت بعده: { $name }، { $at }.
desk-returned = أُعيد للاستكمال: { $reason }
desk-verified = المطابقة: { $by }، { $at }. { $count ->
    [zero] لم تتطلب هذه الإجابات أصلًا.
   *[other] المستندات: { $documents }.
 }
desk-decided = القرار: { $outcome }. سُجّل باسم { $by }، { $at }.
desk-decided-why = السبب: { $reason }
desk-decided-text = نص السبب: { $text }
desk-held = القرار محفوظ، ولا يُبلَّغ قبل { $at }.
desk-released = أُبلغ القرار { $at }.
desk-file-number = رقم الملف: { $number }

# الإجراءات
desk-act-verify = تسجيل المطابقة
desk-act-return = إعادة للاستكمال
desk-act-submit = الرفع إلى { $body }
desk-act-decide = تسجيل القرار
desk-act-release = إبلاغ القرار الآن
desk-act-register = إتمام التسجيل
desk-act-complete = إتمام الطلب
desk-act-serve = تسجيل الخدمة
desk-act-close = إغلاق
desk-act-answer = إرسال الجواب
desk-check-text = علّموا على كل أصل رأيتموه، وبيّنوا مكان الاطلاع عليه وما طوبق معه، وتاريخ انتهائه إن كان له تاريخ.
desk-check-nothing = لا يلزم لهذا الطلب أصل يُطّلع عليه. طابقوا إجاباته ثم سجّلوا المطابقة.
desk-check-none = لم تعلّموا على أي مستند. علّموا على ما رأيتموه ثم أعيدوا الحفظ.
desk-check-where = مكان الاطلاع
desk-check-place = مقر الجمعية
desk-check-expires = تاريخ انتهائه بالميلادي كما هو مطبوع عليه (مطلوب)
desk-check-matched = طوبق مع (علّموا على واحد على الأقل مما طابقتموه)
desk-check-done = سُجّل
desk-return-text = ما المطلوب استكماله؟ يصل هذا النص إلى صاحب الطلب.
desk-submit-text = يُرفع الطلب بعد اكتمال المطابقة.
desk-decide-outcome = القرار
desk-decide-reason = السبب
desk-decide-no-reason = بلا سبب محدد
desk-decide-text = السبب بعبارة واضحة لصاحب الطلب
desk-decide-needs = السبب وعبارته مطلوبان عند الاعتذار، ونص الجواب مطلوب حين يكون القرار جوابًا.
desk-decide-by = صاحب القرار
desk-decide-choose-name = اختاروا الاسم
desk-decide-lacks-outcome = اختاروا القرار.
desk-decide-lacks-reason = اختاروا من القائمة سبب القرار «{ $outcome }».
desk-decide-lacks-text = اكتبوا لصاحب الطلب عبارة واضحة عن القرار «{ $outcome }».
desk-decide-lacks-name = اختاروا اسم من اتخذ القرار.
desk-decide-as = يُسجَّل القرار باسمكم: { $name }
desk-decide-nobody = لا يوجد في قائمة الموظفين من يملك تسجيل القرار. أضيفوه أولًا.
desk-release-text = لا يُبلَّغ القرار قبل انقضاء المهلة التي تحددها السياسة.
desk-register-text = يُعطى صاحب الطلب رقم ملف دائمًا.
desk-complete-text = يُبلَّغ صاحب الطلب باكتمال طلبه.
desk-serve-text = ما الخدمة التي قُدّمت؟ يصل هذا النص إلى صاحب الطلب.
desk-close-text = ملاحظة للسجل، إن وُجدت
desk-answer-text = جوابكم
desk-receipt-done = تم
desk-receipt-refused = لم يُنفَّذ
desk-receipt-stale = تغيّرت المعاملة في هذه الأثناء، فلم يُنفَّذ شيء. هذه حالها الآن.

# الملخصات
desk-digest-committee = ملخص اللجنة
desk-digest-staff = ملخص الموظفين
desk-digest-none = لم يصدر ملخص بعد.

# الموظفون
desk-member-name = الاسم
desk-member-role = الدور
desk-member-add = إضافة وإصدار رمز
desk-member-joined = دخل من قبل
desk-member-waiting = لم يدخل بعد
desk-member-none = لم يُضف أحد بعد.
desk-member-code = رمز الدخول، ولا يظهر إلا هذه المرة:
desk-kind-urgent = حاجة عاجلة
desk-kind-lead = أسرة نتصل بها
desk-act-attest = تسجيل توقيع على ورق
desk-attest-name = اسم من وقّع، كما في الطلب
desk-attest-on = يوم التوقيع كما على الورقة
desk-attest-text = رقم الورقة وأين حُفظت
desk-assist = إدخال نيابة
desk-assist-channel = كيف التقيتم بصاحب الطلب؟
desk-assist-said-by = كلام من؟ اتركوها فارغة إن كان كلام صاحب الطلب. وللخطاب: رقمه وتاريخه
desk-assist-related = تربطني بصاحب الطلب قرابة
desk-assist-begin = ملف جديد
desk-assist-taken = لدى صاحبه
desk-assist-back = العودة إلى ما أدخلتموه
desk-assist-sent = (مرفق)
desk-assist-text = جواب صاحب الطلب
desk-assist-file = أو مرفق
desk-assist-send = إرسال
desk-assist-later = تعذّر فحص المرفق الآن، فأعيدوا المحاولة بعد قليل.
desk-attest-scan = صورة الإقرار الموقّع
