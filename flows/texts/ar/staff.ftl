# What staff read: short, with references and ages only.

staff-open-matter = عرض
staff-application-received = طلب جديد موقّع: { $reference }
staff-application-urgent = طلب عاجل موقّع، صاحبه ينتظر المساعدة اليوم: { $reference }
staff-application-raised = رُفع إليكم الطلب { $reference } لاتخاذ القرار.
staff-application-completed = أجاب صاحب الطلب عمّا طُلب استكماله، والإجابات كما وُقّعت: { $reference }
staff-application-idle = الطلب { $reference } ينتظر صاحبه منذ مدة. نرجو الاتصال به.
staff-registration-filled = اكتملت بيانات التسجيل في الطلب { $reference }.
staff-ticket-inquiry = استفسار جديد ينتظر جوابكم: { $reference }
staff-ticket-referral = إحالة جديدة، الإجراءات غير واضحة للمستفيد: { $reference }
staff-ticket-words = رسالة جديدة من المستفيد في { $reference }
staff-ticket-waiting = ما زال ينتظر جوابكم: { $reference }
staff-ticket-overdue = تأخر الجواب، ورُفع إليكم للمتابعة: { $reference }
staff-stage-overdue = تجاوز { $reference } مدته الداخلية، وهو في مرحلته منذ { $days ->
    [zero] أقل من يوم
    [one] يوم
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
 }.
staff-window-near = اقترب الموعد الأقصى للرد على { $reference }، والباقي { $days ->
    [zero] أقل من يوم
    [one] يوم
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
 }.
staff-window-due = حلّ الموعد الأقصى ولم يصدر رد: { $reference }
staff-undelivered = لم تصل رسالتنا بشأن { $reference } إلى صاحبها. نرجو الاتصال به أو مراسلته بخطاب.
staff-application-reopened = فتح مقدم الطلب { $reference } إجاباته للتعديل، وينتظر توقيعه من جديد.
staff-application-resigned = وصل { $reference } بعد تعديله موقّعًا من جديد. نرجو مطابقة ما تغيّر.
staff-attachment = (أرسل المستفيد مرفقًا لا يُنقل هنا: { $attachment ->
    [photo] صورة
    [album] صور
    [voice] رسالة صوتية
    [audio] ملف صوتي
    [video] مقطع مرئي
    [file] ملف
    [sticker] ملصق
    [location] موقع
   *[other] مرفق
 })
staff-added = أُضيف إلى الموظفين. يُستعمل الرمز مرة واحدة.
staff-joined = أهلًا بكم، ارتبط حسابكم بالمكتب.
stage-draft = مسودة
stage-awaiting_signature = بانتظار التوقيع
stage-submitted = وصل موقّعًا
stage-docs_required = استكمال
stage-matching = مطابقة
stage-committee = لدى الجهة المقرِّرة
stage-decided = قرار محفوظ حتى موعده
stage-notified = أُبلغ صاحبه
stage-registered = مسجّل
stage-completed = اكتمل الطلب
stage-service = خدمة
stage-closed = مغلق
stage-archived = مؤرشف
stage-cancelled = ملغى
ticket-stage-open = مفتوح
ticket-stage-answered = مُجاب
ticket-stage-closed = مغلق
receipt-verified = سُجّلت المطابقة كاملة في { $reference }.
receipt-verified-partly = سُجّلت المطابقة في { $reference }، وبقي: { $documents }.
receipt-returned = أُعيد { $reference } للاستكمال، وأُبلغ صاحبه.
receipt-submitted = رُفع { $reference } إلى الجهة المقرِّرة.
receipt-decided = سُجّل القرار في { $reference } وأُبلغ صاحبه.
receipt-decided-and-held = سُجّل القرار في { $reference }، ويُحفظ حتى { $when } ثم يُبلّغ تلقائيًا.
receipt-released = أُبلغ القرار في { $reference }.
receipt-registered = سُجّل { $reference } برقم الملف { $number }.
receipt-completed = اكتمل الطلب { $reference }، وأُبلغ صاحبه.
receipt-served = سُجّلت الخدمة في { $reference }، وأُبلغ صاحبه.
receipt-closed = أُغلق { $reference }.
receipt-answered = أُرسل الجواب في { $reference }.
receipt-stale = تغيّر هذا الملف بعد أن فتحتموه، ولم يُسجَّل شيء. راجعوه ثم أعيدوا الإجراء.
receipt-unknown-reference = لا يوجد ملف بهذا الرقم.
receipt-unknown-staff = «{ $name }» ليس في سجل الموظفين. يضاف أولًا بالأمر istiqbal staff add.
receipt-unknown-action = لا نعرف الإجراء «{ $action }».
receipt-not-allowed = دوركم لا يسمح بالإجراء «{ $action }».
receipt-wrong-stage = لا يصح هذا الإجراء والملف في مرحلة «{ $stage }».
receipt-unknown-document = الوثيقة «{ $document }» ليست في قائمة المطابقة لهذا الطلب. القائمة: { $known }.
receipt-document-expired = «{ $document }»: انتهت الصلاحية قبل يوم التقديم. أعيدوا الطلب للاستكمال مع بيان السبب.
receipt-expiry-unclear = تاريخ الانتهاء «{ $expiry }» غير مفهوم. اكتبوه هكذا: {"\u2066"}2027-05-01{"\u2069"}.
receipt-not-signed = الطلب غير موقّع كما هو الآن، ويلزم توقيعه أولًا.
receipt-not-verified = لا يُرفع الطلب قبل اكتمال المطابقة. الباقي: { $documents }.
receipt-needs-text = اكتبوا السبب أو الجواب بكلمات واضحة، فهي تصل إلى صاحب الطلب.
receipt-needs-name = يلزم اسم من يُنسب إليه هذا الإجراء.
receipt-needs-reason = هذا القرار لا يُسجَّل دون سبب من القائمة وجملة توضحه. الأسباب: { $known }.
receipt-unknown-outcome = النتيجة غير معروفة. النتائج الممكنة: { $known }.
receipt-nothing-to-release = لا يوجد قرار محفوظ في هذا الطلب.
receipt-before-floor = لا يجوز الإبلاغ قبل انقضاء المدة التي حددتها السياسة. موعد الإبلاغ: { $when }.
receipt-registration-outstanding = لم تكتمل بيانات التسجيل من صاحب الطلب بعد.
receipt-unanswered = لا يُغلق الاستفسار قبل الجواب عنه.
receipt-unknown-role = الدور غير معروف. الأدوار: { $known }.
receipt-unknown-code = الرمز غير صحيح، أو استُعمل من قبل.
receipt-needs-expiry = اكتبوا تاريخ انتهاء «{ $document }» كما هو مطبوع عليها.
receipt-person-unreachable = لا يصل إلى صاحبها شيء من هنا الآن، فنرجو الاتصال به أو مراسلته بخطاب.
receipt-needs-where = اذكروا أين اطّلعتم على «{ $document }».
receipt-needs-match = حدّدوا البيانات التي طابقتموها مع «{ $document }».
staff-ticket-urgent = شخص يحتاج إلى المساعدة اليوم، وقد بدأ يكتب إلينا: { $reference }
staff-ticket-lead = أسرة وافقت على أن نتصل بها، ورقمها في { $reference }
staff-conflict = تصريح بصلة قرابة: { $name }
staff-entry-waits = ما زال الطلب { $reference } الذي أدخلتموه ينتظر إكماله أو تأكيد صاحبه.
receipt-channel-not-listed = «{ $channel }» ليست من قنوات هذه الجمعية في سياستها.
receipt-channel-of-others = المندوب يُدخل عبر قناة المندوبين وحدها، ولا يستعملها غيره.
receipt-needs-branch = يلزم أولًا تسجيل الفرع أو المشروع الذي يتبعه المندوب، بالأمر istiqbal staff add مع --branch.
receipt-not-your-entry = هذا الملف يكتب فيه من بدأه وحده.
receipt-needs-letter = اكتبوا رقم الخطاب وتاريخه.
receipt-needs-witness = يسجّل التوقيع على الورق موظفٌ رآه، باسمه.
receipt-not-complete = بقي في الطلب ما يلزم إكماله أو تصحيحه قبل التوقيع.
receipt-name-differs = لا يوقّع هذا الطلب إلا: { $names }.
receipt-needs-day = اكتبوا يوم التوقيع كما على الورقة، لا قبل آخر إجابة ولا بعد اليوم، هكذا: {"\u2066"}2026-11-22{"\u2069"}.
receipt-needs-paper = اكتبوا رقم الورقة وأين حُفظت.
receipt-attested = سُجّل التوقيع على الورق في { $reference }. اقرؤوا على صاحبه ما يلي أو سلّموه إياه مطبوعًا:
 { $notice }
receipt-typed-it = أنتم من أدخل هذا الطلب، فيطابقه غيركم.
receipt-conflict = لكم صلة بصاحب هذه المعاملة، فيعمل عليها غيركم.
receipt-declared = سُجّل التصريح في { $reference }، ولن يُسند إلى { $name }.
receipt-scan-refused = لا تُقبل صورة الورقة كما هي. أرسلوا صورة واضحة أو ملف PDF سليمًا.
