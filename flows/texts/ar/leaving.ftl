# ما ينتهي قبل تمامه: سحب الطلب، ووفاة صاحبه، وإحالته إلى جهة أخرى، وتكراره.

service-withdraw = سحب طلب
command-withdraw = سحب طلبي | اسحب طلبي | أسحب طلبي | سحب الطلب | أبي أسحب طلبي | أبغى أسحب طلبي | أريد سحب طلبي | ما عاد أبي الطلب | أبي ألغي طلبي | أبغى ألغي طلبي | أبي ألغي الطلب | أبغى ألغي الطلب | أريد إلغاء طلبي | ألغوا طلبي | إلغاء طلبي | withdraw | withdraw my application | /withdraw
withdraw = سحب الطلب
withdraw-nothing = لا يوجد طلب مفتوح يمكن سحبه الآن.
withdraw-which-which = أيّ الطلبات { want } سحبه؟
withdrawal-sure = هل { want } سحب الطلب؟ يتوقف النظر فيه، ويمكن{ ka } تقديم طلب جديد متى { $gender ->
    [m] شئت
    [f] شئتِ
   *[n] شئتم
 }.
withdrawal-yes = نعم، اسحبوا الطلب
withdrawal-no = لا، أبقوه
withdrawal-why = هل { want } ذكر السبب؟ يعيننا على التحسين، وليس لازمًا.
withdrawal-kept = بقي الطلب { $reference } كما هو.
withdrawn = سُحب الطلب { $reference } بناءً على رغبت{ ka }، ولن يصل{ ka } بشأنه تذكير. وأبوابنا مفتوحة ل{ ka } دائمًا.
withdrawn-by-staff = سُحب الطلب { $reference } كما طُلب من الموظف. وإن لم يكن ذلك من{ ka } { so-write } «موظف».
transferred = أُحيل الطلب { $reference } إلى جهة أقدر على خدمت{ ka }، وانتهى النظر فيه لدينا:
 { $words }
duplicate-own = الطلب { $reference } مكرر، والنظر مستمر في طلب{ ka } الآخر { $other } وحده.
duplicate-ended = انتهى النظر في الطلب { $reference }. وإن بقي سؤال { so-write } «موظف» ونوضّح ل{ ka }.

# الوفاة
condolence = عظّم الله أجركم وأحسن عزاءكم، ورحم الله فقيدكم.
death-stopped = أوقفنا كل الرسائل التلقائية من هذه المحادثة، ولا يلزمكم شيء الآن. ويتواصل معكم أحد موظفينا متى ناسبكم، ورقم المتابعة { $ticket }.
death-mistaken = نعتذر عن رسالتنا السابقة، فقد كانت في غير محلها، وقد عاد كل شيء إلى ما كان عليه.
death-verbs = توفى | توفي | توفت | توفيت | توفاه الله | توفاها الله | مات | ماتت | passed away | died
death-people = الوالد | والدي | والدنا | الوالدة | والدتي | والدتنا | أبوي | أبي | أبونا | أبويا | أمي | أمنا | جدي | جدتي | زوجي | زوجتي | أخوي | أخي | أختي | ولدي | بنتي | صاحب الطلب | صاحبة الطلب | مقدم الطلب | مقدمة الطلب | المستفيد | المستفيدة | صاحب الرقم | صاحبة الرقم | my father | my mother | the applicant
death-applicants = صاحب الطلب | صاحبة الطلب | مقدم الطلب | مقدمة الطلب | المستفيد | المستفيدة | صاحب الرقم | صاحبة الرقم | the applicant
death-phrases = انتقل إلى رحمة الله | انتقلت إلى رحمة الله | انتقل إلى جوار ربه | انتقلت إلى جوار ربها
death-long-ago = سنة | سنتين | سنوات | سنين | عام | أعوام | من زمان | يوم كنت صغير | وأنا صغير | years ago

status-mourning = الطلب { $reference }: لدى أحد موظفينا، ويتواصل معكم متى ناسبكم.
status-withdrawn = الطلب { $reference }: سُحب بناءً على رغبة صاحبه.
status-deceased = الطلب { $reference }: أُغلق، رحم الله صاحبه.
status-transferred = الطلب { $reference }: أُحيل إلى جهة أخرى، وانتهى لدينا.
status-duplicate = الطلب { $reference }: انتهى النظر فيه.

# للموظفين
stage-withdrawn = مسحوب
stage-deceased = توفي صاحبه
stage-transferred = أُحيل إلى جهة أخرى
stage-duplicate = مكرر
staff-ticket-death = كُتب إلينا أن صاحب الملف توفي، وتوقفت الرسائل التلقائية إليه. نرجو التحقق: { $reference }
staff-application-withdrawn = سحب صاحب الطلب طلبه { $reference }، ولا يلزم فيه شيء.
desk-kind-death = خبر وفاة
desk-act-withdraw = سحب بطلب من صاحبه
desk-act-deceased = تأكيد وفاة صاحبه
desk-act-transfer = إحالة إلى جهة أخرى
desk-act-duplicate = إنهاء لأنه مكرر
desk-act-alive = الخبر غير صحيح
desk-withdraw-text = كيف طلب صاحبه سحبه، ومتى؟
desk-transfer-text = إلى أي جهة، وكيف يصل إليها؟ يصل هذا النص إلى صاحب الطلب.
desk-deceased-text = بعد التأكيد تنتهي كل مواعيد الطلب، ولا يصل إلى أهله شيء تلقائي.
desk-deceased-told = من أخبركم؟
desk-deceased-proof = ما الذي اطّلعتم عليه؟ مثل رقم شهادة الوفاة
desk-duplicate-text = رقم الطلب الذي يستمر النظر فيه. لا يُذكر لصاحب هذا الطلب إلا إن كان من طلباته هو.
desk-alive-text = تعود الرسائل التلقائية إلى ما كانت عليه، ويُعتذر إلى صاحبها.
staffbot-prompt-withdraw = اكتبوا كيف طلب صاحب { $reference } سحبه ومتى، ردًّا على هذه الرسالة.
staffbot-hint-withdraw = كيف طُلب السحب
staffbot-prompt-transfer = اكتبوا الجهة التي يُحال إليها { $reference } وطريقة الوصول إليها، ردًّا على هذه الرسالة. يصل ذلك إلى صاحب الطلب.
staffbot-hint-transfer = الجهة
receipt-withdrawn = سُجّل سحب { $reference }.
receipt-transferred = سُجّلت إحالة { $reference } إلى جهة أخرى، وأُبلغ صاحبه.
receipt-marked-duplicate = أُنهي { $reference } لأنه مكرر مع { $other }.
receipt-needs-other = اكتبوا رقم الطلب الآخر الذي يستمر النظر فيه.
receipt-needs-who-and-proof = اكتبوا من أخبركم بالوفاة، وما الذي اطّلعتم عليه.
receipt-deceased = أُغلق { $reference } لوفاة صاحبه، ولا يصل إلى أهله شيء تلقائي.
receipt-alive = أُغلق { $reference }، وعادت الرسائل إلى ما كانت عليه.
receipt-unknown-other = لا يوجد طلب مفتوح برقم { $other }، فلم يُغلق شيء. راجعوا الرقم.
receipt-held-back = سُجّل ما عملتموه في { $reference }، ولم يُرسل منه شيء إلى صاحبه: { $confirmed ->
    [yes] فقد توفي، رحمه الله ({ $ticket }).
   *[no] وصلنا خبر وفاته، ويُحفظ كل شيء حتى يُتحقق من الخبر في { $ticket }.
 }
receipt-in-mourning = لا يُبلَّغ القرار في { $reference } الآن: وصلنا خبر وفاة صاحبه، ويُحفظ حتى يُتحقق من الخبر.
desk-mourning = { $confirmed ->
    [yes] توفي صاحب هذا الملف، رحمه الله. لا يُرسل إليه شيء تلقائيًا، فنرجو مراعاة أهله عند التواصل ({ $ticket }).
   *[no] وصلنا خبر وفاة صاحب هذا الملف، ولم يُتحقق منه بعد. لا يُرسل إليه شيء تلقائيًا حتى يُتحقق من الخبر في { $ticket }.
 }
