# «بياناتي»: ما يحق لكل أحد في بياناته، وما يتبعه لدى الموظفين.
service-my_data = بياناتي
my-data-what = ماذا { want } بشأن بيانات{ ka }؟
my-data-see = الاطلاع عليها
my-data-correct = تصحيحها
my-data-withdraw = سحب موافقة
my-data-erase = حذفها
my-data-person = سؤال عنها

data-summary = هذا ما نحفظه عن{ ka } منذ { $since }.
 المحادثات المرتبطة بملف{ ka }: { $channels }
 { $applications ->
    [zero] لا طلبات ل{ ka }.
    [one] ل{ ka } طلب واحد.
    [two] ل{ ka } طلبان.
    [few] ل{ ka } { $applications } طلبات.
    [many] ل{ ka } { $applications } طلبًا.
   *[other] ل{ ka } { $applications } طلب.
 } { $tickets ->
    [zero] ولا محادثات مع الموظفين.
    [one] ومحادثة واحدة مع الموظفين.
    [two] ومحادثتان مع الموظفين.
    [few] و{ $tickets } محادثات مع الموظفين.
    [many] و{ $tickets } محادثة مع الموظفين.
   *[other] و{ $tickets } محادثة مع الموظفين.
 }
 وتفصيلها في الرسائل التالية إن وُجدت. وللحصول على نسخة كاملة في ملف { choose } «سؤال عنها».
consent-purpose = { $purpose ->
    [study] دراسة الطلب
    [outreach] إخبارنا ل{ ka } بما يهمّ{ ka }
    [sharing] التحقق لدى جهات أخرى
    [sensitive] بيانات حساسة
   *[other] { $purpose }
 }
data-consent-line = { $given ->
    [yes] موافقة
   *[no] عدم موافقة
 } على { $purpose ->
    [study] دراسة الطلب
    [outreach] إخبارنا ل{ ka } بما يهمّ{ ka }
    [sharing] التحقق لدى جهات أخرى
    [sensitive] تسجيل بيانات حساسة
   *[other] { $purpose }
 }: { $day }
data-channel = { $channel ->
    [telegram] تيليجرام
    [web] الموقع
    [assist] ما أدخله موظف عن{ ka }
    [terminal] جهاز الجمعية
    [whatsapp] واتساب
   *[other] { $channel }
 }
data-ticket = ما كُتب في المحادثة { $reference }:
data-application = الطلب { $reference }، فُتح يوم { $day }. { $documents ->
    [zero] لا صور محفوظة معه.
    [one] محفوظ معه مستند واحد.
    [two] محفوظ معه مستندان.
    [few] محفوظ معه { $documents } مستندات.
    [many] محفوظ معه { $documents } مستندًا.
   *[other] محفوظ معه { $documents } مستند.
 }

data-correct-words = { write } ما { want } تصحيحه، وما هو الصحيح.
data-opened = سجّلنا طلب{ ka } بشأن بيانات{ ka } برقم { $reference }، ويصل{ ka } الجواب في موعد أقصاه { $day }.
data-extended = نحتاج وقتًا أطول، والسبب: { $reason }
 ويصل{ ka } الجواب في موعد أقصاه { $day }.
data-denied = نعتذر عن تنفيذ المطلوب، والسبب: { $reason }
 وإن لم { $gender ->
    [m] تقتنع
    [f] تقتنعي
   *[n] تقتنعوا
 } فل{ ka } أن { $gender ->
    [m] تشكو
    [f] تشكي
   *[n] تشكوا
 } لنا بكلمة «شكوى»، أو إلى الجهة المشرفة على حماية البيانات الشخصية.

data-withdraw-purpose = هذه موافقات{ ka } القائمة. أيها { want } سحبها؟
data-withdraw-sure = { $purpose ->
    [study] بسحب هذه الموافقة نوقف دراسة ما لم يصدر جوابه من طلبات{ ka }، ونحذف المسودات.
    [outreach] بسحب هذه الموافقة لا نراسل{ ka } إلا بشأن طلبات{ ka }.
    [sharing] بسحب هذه الموافقة لا نتحقق من بيانات{ ka } لدى جهات أخرى، وقد نطلب أصولها من{ ka }.
   *[other] بسحب هذه الموافقة لا نستعمل ما سُجّل بناءً عليها، ويحذفه الموظف من الطلب.
 } وما تمّ قبل السحب يبقى صحيحًا. هل نسحبها؟
data-withdraw-yes = نعم، اسحبوها
data-withdraw-no = لا، تبقى
data-withdrawn = { $purpose ->
    [study] سُحبت الموافقة على دراسة الطلب. ونسعد ب{ ka } إن { $gender ->
       [m] قدّمت
       [f] قدّمتِ
      *[n] قدّمتم
     } طلبًا جديدًا.
    [outreach] سُحبت الموافقة، فلا نراسل{ ka } إلا بشأن طلبات{ ka }.
    [sharing] سُحبت الموافقة على التحقق لدى جهات أخرى.
   *[other] سُحبت الموافقة على تسجيل بيانات حساسة.
 }
data-no-consents = لا توجد ل{ ka } موافقة قائمة.
data-own-chat-only = لا يطلب البيانات إلا صاحبها من محادثته هو. وإن طلبها شفاهةً أو بخطاب سجّلها الموظف في ملفه.
data-as-it-was = بقي كل شيء كما كان.

data-erase-sure = { $open ->
    [zero] بالحذف تُتلف إجابات{ ka } ومستندات{ ka } ومحادثات{ ka } كلها ولا يمكن استرجاعها.
   *[other] لم ينته بعد: { $references }. والحذف يكون بعد انتهائه أو سحبه بكلمة «سحب طلبي». وبه تُتلف إجابات{ ka } ومستندات{ ka } ومحادثات{ ka } كلها ولا يمكن استرجاعها.
 }
 وإن أوجب النظام حفظ شيء بقي، ونبيّن ل{ ka } سببه. ويبقى رقم الطلب وتواريخه بلا اسم.
 هل { want } الحذف؟
data-erase-yes = نعم، احذفوها
data-erase-no = لا، تبقى
data-erase-id = للتأكد من أن البيانات ل{ ka }، { write } رقم الهوية المسجّل في الطلب.
data-id-differs = هذا الرقم لا يطابق المسجّل لدينا، فلم نغيّر شيئًا. { $gender ->
    [m] أعد
    [f] أعيدي
   *[n] أعيدوا
 } المحاولة، أو { write } «موظف».
data-erased = حُذفت بيانات{ ka } وأُتلفت مفاتيحها. رقم الإفادة: { $reference }. { $kept ->
    [zero] ولم يبق منها شيء باسم{ ka }.
    [one] وبقيت معاملة واحدة يوجب النظام حفظها.
    [two] وبقيت معاملتان يوجب النظام حفظهما.
    [few] وبقيت { $kept } معاملات يوجب النظام حفظها.
    [many] وبقيت { $kept } معاملة يوجب النظام حفظها.
   *[other] وبقيت { $kept } معاملة يوجب النظام حفظها.
 } وإن كتب{ $gender ->
    [m] {""}ت
    [f] {""}تِ
   *[n] {""}تم
 } لنا بعد اليوم بدأنا من جديد.

# للموظفين
staff-ticket-data = طلب يتعلق بالبيانات الشخصية، وله مدة نظامية: { $reference }
staff-data-waiting = { $days ->
    [zero] طلب البيانات الشخصية { $reference } تنتهي مدته اليوم.
    [one] بقي يوم على انتهاء مدة طلب البيانات الشخصية { $reference }.
    [two] بقي يومان على انتهاء مدة طلب البيانات الشخصية { $reference }.
    [few] بقيت { $days } أيام على انتهاء مدة طلب البيانات الشخصية { $reference }.
    [many] بقي { $days } يومًا على انتهاء مدة طلب البيانات الشخصية { $reference }.
   *[other] بقي { $days } يوم على انتهاء مدة طلب البيانات الشخصية { $reference }.
 }
desk-kind-data = طلب بيانات شخصية
desk-data-asks = { $kind ->
    [see] المطلوب: الاطلاع على البيانات أو نسخة منها
    [correct] المطلوب: تصحيح بيانات
    [erase] المطلوب: حذف البيانات
   *[withdraw] المطلوب: العمل بموافقة سُحبت { $purpose ->
    [sensitive] (بيانات حساسة)
    [sharing] (التحقق لدى جهات أخرى)
    [study] (دراسة الطلب)
   *[other] {""}
  }
 }
desk-act-request = تسجيل طلب بيانات شخصية
desk-act-extend = تمديد المدة
desk-act-deny = رفض مسبّب
desk-act-erase = حذف البيانات نهائيًا
desk-request-kind = ماذا يطلب صاحب البيانات؟
desk-request-see = الاطلاع
desk-request-correct = التصحيح
desk-request-erase = الحذف
desk-request-withdraw = سحب موافقة
desk-request-text = كلامه كما قاله، ومتى
desk-extend-days = كم يومًا؟ (٣٠ على الأكثر، ومرة واحدة)
desk-extend-text = السبب، ويصل إلى صاحب الطلب
desk-deny-text = السبب، ويصل إلى صاحب الطلب
desk-erase-keep = أرقام ما يوجب النظام حفظه، إن وُجد
desk-erase-text = كيف تحققتم من هوية صاحب الطلب، وسبب حفظ ما يُحفظ
receipt-data-noted = سُجّل طلب البيانات الشخصية برقم { $ticket }.
receipt-needs-kind = بيّنوا ما يُطلب: { $kinds }.
receipt-needs-days = اكتبوا عدد الأيام، من 1 إلى { $most }.
receipt-extended-before = مُدّد هذا الطلب من قبل، ولا يُمدَّد إلا مرة واحدة.
receipt-extended-too-late = مضى موعد الجواب، والتمديد لا يكون إلا قبله.
receipt-data-extended = مُدّدت مدة { $reference } وأُبلغ صاحبه بالسبب.
receipt-data-denied = رُفض { $reference } وأُبلغ صاحبه بالسبب.
receipt-not-an-erasure = لم يُطلب في هذه المعاملة حذف البيانات.
receipt-needs-identity-check = اكتبوا كيف تحققتم من هوية صاحب الطلب، وسبب حفظ ما يُحفظ إن وُجد.
receipt-unknown-kept = بعض ما ذكرتم حفظه ليس من معاملات صاحب الطلب. راجعوا الأرقام.
receipt-erase-open = { $whose ->
    [others] لصاحب الطلب معاملات لدى غيركم لم تنته، عددها { $others }. يُنتظر أن تنتهي، أو ارفضوا الحذف مع السبب.
    [both] لصاحب الطلب معاملات لم تنته: { $references }، ومعاملات لدى غيركم عددها { $others }. أنهوا ما لديكم أو اسحبوه بطلبه أولًا، أو ارفضوا الحذف مع السبب.
   *[theirs] لصاحب الطلب معاملات لم تنته: { $references }. أنهوها أو اسحبوها بطلبه أولًا، أو ارفضوا الحذف مع السبب.
 }
receipt-erased = إفادة حذف بيانات شخصية
 الرقم: { $reference }
 اليوم: { $day }
 المنفّذ: { $by }
 ما أُتلفت مفاتيحه: { $count } من المعاملات، والملف ومحادثاته ومرفقاته
 ما حُفظ: { $kept }
 التحقق من الهوية وسبب الحفظ: { $why }
