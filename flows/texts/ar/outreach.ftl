# ما نبادر به الناس من غير طلب: التنبيهات، وقرب انتهاء الوثائق، وتحديث البيانات كل سنة.
service-alerts = تنبيهات
service-update_data = تحديث البيانات
command-alerts = تنبيهات | التنبيهات | تنبيه | اشتراك | alerts | /alerts
command-stop = إيقاف | ايقاف | أوقفوا التنبيهات | إيقاف التنبيهات | لا ترسلوا لي | stop | unsubscribe | /stop
command-restart = استئناف | استئناف التنبيهات | resume | /resume
command-update_data = تحديث البيانات | تحديث بيانات | أبي أحدث بياناتي | تغيرت بياناتي | update my data | /update
alerts-season = عمّ { $gender ->
    [m] تحب
    [f] تحبين
   *[n] تحبون
 } أن نخبر{ ka } إذا أعلنت الجمعية شيئًا؟ اختيار الموسم مرة ثانية يلغيه.
alerts-season-open = { $season }
alerts-season-chosen = ✓ { $season }
alerts-all = كل المواسم
alerts-none = لا أريد تنبيهات
alerts-visit = زيارة بدل الرسائل
alerts-write = رسائل بدل الزيارة
alerts-chosen = سُجّل. نخبر{ ka } عن: { $seasons }. وإخبارنا ليس وعدًا بالقبول.
 ولإيقافه في أي وقت { write } «إيقاف».
alerts-only-own = سُجّل. نكتب ل{ ka } فيما يخص طلب{ ka } فقط، ولا نرسل إعلانات المواسم. ولإيقاف ذلك أيضًا { write } «إيقاف».
alerts-visits = سُجّل. يزور{ ka } مندوب الجمعية عند الحاجة بدل الرسائل، وتصل{ ka } هنا القرارات وجواب ما { $gender ->
    [m] تسأل
    [f] تسألين
   *[n] تسألون
 } عنه.
alerts-stopped = أوقفنا التنبيهات من الآن. ويصل{ ka } ما يخص طلب{ ka } من قرارات وأجوبة كما كان. وللعودة { write } «استئناف».
announcement = { $association } تخبر{ ka }:

 { $words }

 لإيقاف التنبيهات { write } «إيقاف».
expiry-near = تذكير بشأن { $reference }: تنتهي صلاحية «{ $title }» يوم { $day }.
 بعد التجديد { write } «تحديث البيانات». ولإيقاف هذه التذكيرات { write } «إيقاف».
update-notice = مضت سنة أو تكاد على بيانات { $reference }، ونود التأكد منها قبل { $day }. هل تغيّر شيء؟
update-notice-late = لم يصلنا بعد ما يؤكد بيانات { $reference }، وكان موعدها { $day }. هل تغيّر شيء؟ يكفي ضغط أحد الزرين.
update-same = لم يتغيّر شيء
update-changed = تغيّر شيء
update-not-asked = لا ننتظر من{ ka } تأكيدًا الآن. وإن تغيّر شيء { so-write } «تحديث البيانات».
update-thanks = شكرًا ل{ ka }. بقيت بيانات { $reference } كما هي، ونسأل عنها بعد سنة.
update-nothing = لا يوجد ل{ ka } طلب نحدّث بياناته. ولتقديم طلب { write } «تقديم طلب».
update-data-kind = ما الذي تغيّر؟
update-data-contact = الجوال أو السكن
update-data-family = الأسرة
update-data-income = الدخل
update-data-housing = عقد السكن
update-data-documents = وثيقة جُدّدت
update-data-other = شيء آخر
update-data-words = { tafaddal }، { write } ما تغيّر بكلمات{ ka }.
update-passed-on = وصل ما تغيّر إلى الموظف برقم { $reference }، ويراجعه ثم يجيب{ ka } هنا.
update-suspended = لم تصلنا بيانات { $reference } المحدّثة، فأوقف الموظف الاستفادة منه إلى أن تصل. السبب: { $reason }
 ومتى تيسّر ذلك { write } «تحديث البيانات».
update-suspended-note = أُوقف
staff-ticket-update = تحديث بيانات من مستفيد: { $reference }.
desk-kind-update = تحديث بيانات
staff-update-unanswered = { $reference }: لم يرد صاحب الطلب على التحديث السنوي. اتصلوا به، ثم سجّلوا التحديث أو أوقفوا الاستفادة.
stage-annual_update = تحديث سنوي
status-annual-update = طلب{ ka } { $reference }: ننتظر تأكيد بيانات{ ka } لهذه السنة.
desk-act-renew = تسجيل التحديث السنوي
desk-act-suspend = إيقاف الاستفادة
desk-renew-text = كيف تأكدتم من البيانات، وما الذي صُحّح
desk-suspend-text = سبب الإيقاف، ويصل إلى صاحب الطلب كما تكتبونه
staffbot-prompt-renew = كيف تأكدتم من بيانات { $reference }؟ ردّوا على هذه الرسالة.
staffbot-hint-renew = كيف تأكدتم
staffbot-prompt-suspend = ما سبب إيقاف الاستفادة من { $reference }؟ ردّوا على هذه الرسالة، ويصل كلامكم إلى صاحب الطلب.
staffbot-hint-suspend = سبب الإيقاف
receipt-renewed = سُجّل تحديث { $reference }، ويُسأل صاحبه بعد سنة.
receipt-suspended = أُوقفت الاستفادة من { $reference } وأُخبر صاحبه.
receipt-announced = قُبل الإعلان رقم { $number }، ويصل تباعًا إلى من طلب التنبيهات.
receipt-no-outreach = ليس في حزمة الجمعية قسم للمبادرة [outreach].
receipt-unknown-season = لا يوجد موسم باسم «{ $season }». المواسم: { $known }.
receipt-announcement-too-long = الإعلان طويل. الحد { $most } حرف لكل لغة.
receipt-announcement-days = اكتبوا عدد الأيام رقمًا من 1 إلى { $most }.
clarified = { $line }
