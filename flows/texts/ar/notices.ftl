# القرار يصل إلى صاحبه: السطر الظاهر في الإشعار، والاتصال، والخطاب، وطلب الاتصال.

notice-lead = رسالة خاصة ب{ ka } بشأن { $reference }:
service-callback = اتصلوا بي
service-reach = كيف نصل إلي{ ka }؟
callback-hour = متى يناسب{ ka } أن نتصل؟ نتصل في أوقات العمل.
callback-early = أول الدوام
callback-midday = وسط الدوام
callback-late = آخر الدوام
callback-any = أي وقت
callback-known = هل نتصل على الرقم المنتهي بـ { $ending }؟
callback-number-yes = نعم، هذا الرقم
callback-number-other = رقم آخر
callback-number = { write } رقم الجوال الذي نتصل عليه، مثل 05XXXXXXXX.
callback-why = عن ماذا نتصل؟ { write } ذلك بكلمات قليلة، أو { press } «تخطي».
callback-number-unclear = لم نتبيّن الرقم.
callback-noted = سجّلنا طلب{ ka } برقم { $reference }، ونتصل ب{ ka } على { $number } في موعد أقصاه { $day } بإذن الله.
callback-waits = طلب الاتصال مسجّل لدينا برقم { $reference }، ونتصل ب{ ka } قريبًا بإذن الله.
callback-missed = اتصلنا ب{ ka } كما { $gender ->
    [m] طلبت
    [f] طلبتِ
   *[n] طلبتم
 } ({ $reference }) ولم يتيسّر الرد. نعيد الاتصال { $day } بإذن الله.
callback-over = اتصلنا ب{ ka } مرات ({ $reference }) ولم يتيسّر الرد. يمكن{ ka } طلب الاتصال من جديد، أو كتابة «موظف» لنجيب{ ka } هنا.
callback-wrong = اتصلنا على الرقم الذي وصلنا ({ $reference })، ولم يكن رقم{ ka }. نرجو طلب الاتصال من جديد برقم آخر، أو كتابة «موظف» لنجيب{ ka } هنا.
reach-way = بأي وسيلة { $gender ->
    [m] تفضّل
    [f] تفضّلين
   *[n] تفضّلون
 } أن نصل إلي{ ka } أولًا؟
reach-name = { $way ->
    [phone] مكالمة هاتفية
    [letters] خطاب مكتوب
    [telegram] تيليجرام
    [web] صفحة الجمعية
    [any] كلها سواء
   *[other] هذه المحادثة
 }
reach-noted = سجّلنا ذلك: { $way ->
    [phone] نرسل القرار هنا، ونتصل ب{ ka } أيضًا لنخبر{ ka } به.
    [letters] نرسل القرار هنا، ويصل{ ka } بخطاب مكتوب أيضًا.
    [telegram] نكتب ل{ ka } على تيليجرام أولًا.
    [web] نكتب ل{ ka } في صفحة الجمعية أولًا.
    [any] نكتب ل{ ka } حيث كانت آخر محادثة.
   *[other] نكتب ل{ ka } في هذه المحادثة أولًا.
 }

# الموظفون
staff-ticket-call = مكالمة مطلوبة، ونصها في { $reference }
staff-ticket-callback = طلب اتصال: { $reference }
staff-call-write = لم يتيسّر الاتصال. يبقى الخطاب المكتوب: { $reference }
desk-kind-call = مكالمة
desk-kind-callback = طلب اتصال
desk-act-call = تسجيل مكالمة
desk-act-letter = تسجيل خطاب القرار
desk-call-outcome = كيف انتهت المكالمة؟
desk-call-reached = تم الاتصال
desk-call-no-answer = لم يُجب أحد
desk-call-wrong-number = الرقم لغيره
desk-call-text = ما قيل، باختصار
desk-call-received = هل وصلته الخدمة؟ (إن كانت المكالمة عن خدمة)
desk-call-received-yes = نعم
desk-call-received-no = لا
desk-letter-on = يوم إرسال الخطاب
desk-letter-received = يوم توقيع صاحب الطلب على استلامه (يُترك فارغًا حتى يعود الخطاب موقّعًا)
letter-sent-on = أُرسل خطاب القرار { $day }
desk-letter-print = الخطاب للطباعة
desk-call-script = نص المكالمة
desk-call-hour = الوقت المناسب: { $hour ->
    [early] أول الدوام
    [midday] وسط الدوام
    [late] آخر الدوام
   *[other] أي وقت
 }
desk-call-number = الرقم: { $number }
desk-call-number-unknown = لا رقم مسجّلًا في الطلب.
desk-call-made = { $by }، { $at }: { $outcome }
desk-tried = أُرسل القرار إلى { $way }، { $at }.
desk-tried-refused = أُرسل القرار إلى { $way }، { $at }، ولم تقبله القناة.
desk-unproved = لم يثبت وصول القرار بعد.
desk-proved = ثبت وصول القرار { $how ->
    [seen] بضغط «اطّلعت»
    [reply] برد صاحب الطلب
    [call] بمكالمة
   *[letter] بتوقيع على استلام الخطاب
 }، { $at }.
desk-proved-by = ثبت وصول القرار { $how ->
    [call] بمكالمة
   *[letter] بتوقيع على استلام الخطاب،
 } سجّلها { $by }، { $at }.
desk-step-seen = اطّلع صاحب الطلب على القرار
desk-step-proved-reply = رد صاحب الطلب حيث أُرسل القرار
desk-step-proved-call = بُلّغ القرار في مكالمة
desk-step-proved-letter = وقّع صاحب الطلب على استلام الخطاب
desk-step-received = الخدمة وصلت
desk-step-unreceived = الخدمة لم تصل
desk-step-registration-filled = اكتملت بيانات التسجيل
call-script-decision = السلام عليكم ورحمة الله. معكم { $association }. هل أنتم { $name }؟
 (لا يُذكر شيء قبل التأكد من الاسم.)
 صدر القرار في طلبكم رقم { $reference }: { $outcome }. { $reason }
 هل لديكم سؤال عن القرار؟
call-script-receipt = السلام عليكم ورحمة الله. معكم { $association }. هل أنتم { $name }؟
 (لا يُذكر شيء قبل التأكد من الاسم.)
 سجّلنا أننا قدّمنا لكم: { $service }. هل وصلكم ذلك؟
call-script-callback = السلام عليكم ورحمة الله. معكم { $association }، وقد طلبتم الاتصال بكم. تفضّلوا.
receipt-call-reached = سُجّلت المكالمة، وثبت بها وصول القرار في { $reference }.
receipt-call-again = سُجّلت المحاولة في { $ticket }. تُعاد { $day }.
receipt-call-write = سُجّلت المحاولة في { $ticket }. أرسلوا خطاب القرار قبل { $day }.
receipt-call-received = سُجّلت المكالمة، وثبت بها وصول الخدمة في { $reference }.
receipt-call-not-received = سُجّلت المكالمة في { $reference }: لم تصل الخدمة، وأُبلغ من يقدّمها.
receipt-call-given-up = سُجّلت المكالمة في { $reference }. تعذّر السؤال عن الخدمة، وتبقى مسجّلة بقولنا وحدنا.
receipt-letter-sent = سُجّل إرسال الخطاب في { $reference }، { $day }. ولا يثبت الوصول حتى يُوقَّع على استلامه، فتبقى المعاملة { $ticket } مفتوحة وتعود إليكم { $until }.
receipt-letter-received = سُجّل توقيع صاحب { $reference } على استلام الخطاب، { $day }. وثبت به وصول القرار.
receipt-callback-made = سُجّلت المكالمة، وانتهى الطلب { $reference }.
receipt-callback-again = سُجّلت المحاولة في { $reference }، وتُعاد { $day }.
receipt-callback-over = سُجّلت المحاولة الأخيرة، وانتهى الطلب { $reference }، وأُبلغ صاحبه.
receipt-nothing-to-call = لا شيء هنا يحتاج إلى مكالمة أو خطاب. لم يُسجَّل شيء.
receipt-not-offered = هذه القناة ليست في سياسة الجمعية. لم يُسجَّل شيء.
receipt-needs-call-outcome = بيّنوا كيف انتهت المكالمة، واحدة من: { $known }.
receipt-needs-letter-day = اكتبوا اليوم كما هو، مثل {"\u2066"}2026-11-22{"\u2069"}، ولا يكون في المستقبل ولا قبل صدور القرار.
receipt-not-proved = لم يثبت بعد أن القرار وصل إلى صاحبه، فلا يُغلق الطلب. سجّلوا مكالمة أو توقيعًا على استلام الخطاب.
receipt-documents-outstanding = لا يُسجَّل قبل اكتمال ما طُلب. بقي: { $documents }.

# الخطاب
decision-letter-title = خطاب القرار
decision-letter-number = الرقم: { $reference }
decision-letter-date = التاريخ: { $day }
decision-letter-licence = ترخيص رقم { $licence }
decision-letter-to = حضرة { $addressee }: { $name }
decision-letter-greeting = السلام عليكم ورحمة الله وبركاته، وبعد:
decision-letter-body = فنفيدكم بأن طلبكم رقم { $reference } المؤرخ { $signed } عُرض على { $body }، وصدر القرار فيه { $decided }: { $outcome }.
decision-letter-reason = والسبب: { $reason }
decision-letter-question = وإن كان لكم سؤال عن القرار أو اعتراض عليه فيسعدنا أن نسمع منكم.
decision-letter-close = والله يحفظكم ويرعاكم.
decision-letter-sign = الاسم والتوقيع والختم:
decision-letter-receipt = استلمت هذا الخطاب. الاسم والتوقيع والتاريخ:
