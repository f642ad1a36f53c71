# اللجنة: ما يقرؤه أعضاؤها وأمينها. أرقام المعاملات وأسماء الأعضاء، ولا شيء عن أصحاب الطلبات.

vote-abstain = امتناع
staff-voted = صوّت: { $name }
staff-voted-anew = غيّر صوته: { $name }
staff-reseated = أُعيد تسجيل مقاعد اللجنة: { $names }
staff-reworded = عُدّلت عبارة القرار، وكانت: { $former }
staff-hastened = أُبلغ القرار قبل المدة بأمر { $name }، ومستنده من المجلس: { $board }
staff-round-tied = تعادلت الأصوات في { $reference }. { $lack }
staff-round-unreachable = لا يمكن أن يُحسم { $reference } كما هو الآن. { $lack }
staff-round-late = انتهت أيام التصويت على { $reference } ولم يُحسم. { $lack }
round-lacks-seats = لم يبقَ من المقاعد ما يكفي: أصحاب الصوت أقل من النصاب، وهو { $quorum }.
round-lacks-quorum = لم يكتمل النصاب: شارك { $count }، واللازم { $quorum }.
round-lacks-chair = يلزم أن يشارك رئيس اللجنة.
round-lacks-majority = لا أغلبية لأي قرار، فيُنتظر أن يتغيّر صوت أو تُملأ المقاعد من جديد.
receipt-voted = سُجّل صوتكم في { $reference }. صوّت حتى الآن { $count }، والنصاب { $quorum }.
receipt-not-seated = ليس لـ«{ $name }» مقعد في التصويت على هذا الطلب. يملأ أمين اللجنة المقاعد من جديد إن لزم.
receipt-recused = لا صوت لـ«{ $name }» في هذا الطلب: له صلة بصاحبه، أو هو من درسه.
receipt-not-concluded = لا يُختم التصويت الآن. { $why }
receipt-reseated = مُلئت مقاعد اللجنة في { $reference }: { $names }.
receipt-worded = عُدّلت عبارة القرار في { $reference }.
receipt-never-early = لا تُبلّغ القرارات قبل المدة في هذه الجمعية. يُفعَّل ذلك في حزمة السياسة بقرار من المجلس.
receipt-needs-board = اكتبوا رقم قرار المجلس وتاريخه.
receipt-no-sittings = لا جلسات تُفتح هنا لهذه السنة.
receipt-needs-present = اكتبوا أسماء الحاضرين.
receipt-nothing-to-sign = لا محضر ينتظر التوقيع.
receipt-sitting-opened = فُتحت الجلسة { $number }، وسُجّل حضورها.
receipt-sitting-signed = وُقّع المحضر { $number }، ولا يتغيّر بعد الآن.
meeting-soon = تجتمع اللجنة { $day }، { $count ->
    [one] وينتظرها طلب واحد:
    [two] وينتظرها طلبان:
    [few] وتنتظرها { $count } طلبات:
    [many] وينتظرها { $count } طلبًا:
   *[other] وينتظرها { $count } طلب:
 }
meeting-line = { $reference }، { $days ->
    [0] منذ أقل من يوم
    [one] منذ يوم
    [two] منذ يومين
    [few] منذ { $days } أيام
    [many] منذ { $days } يومًا
   *[other] منذ { $days } يوم
 }

# المحضر
minutes-title-sitting = محضر { $body } رقم { $number }
minutes-title-circulation = محضر ما قررته { $body } بالتمرير، رقم { $number }
minutes-present = الحاضرون: { $names }
minutes-absent = الغائبون: { $names }
minutes-nobody = لا أحد
minutes-nothing = لم يُحسم فيها طلب.
minutes-item = الطلب { $reference }: { $outcome }
minutes-reason = السبب: { $reason }
minutes-vote = صوت { $name }: { $outcome }
minutes-silent = لم يصوّت: { $names }
minutes-recused = لا صوت له لصلته بصاحب الطلب أو لأنه من درسه: { $names }
minutes-how-majority = حُسم بالأغلبية، { $at }.
minutes-how-casting = تعادلت الأصوات فرجّح صوت الرئيس، { $at }.
minutes-how-term = انتهت أيام التصويت، فحُسم بما وصل من أصوات، { $at }.
minutes-how-secretary = ختم أمين اللجنة التصويت بما وصل من أصوات، { $at }.
minutes-how-sitting = قرار الجلسة كما سُجّل باسم { $name }، { $at }.
minutes-unsigned = لم يُوقَّع بعد.
minutes-signed = وقّعه { $name }، { $at }.
minutes-digest = البصمة: { $digest }

# صفحة المكتب وبوت الموظفين
desk-committee = اللجنة
desk-committee-none = لا جلسات مسجّلة هذه السنة.
desk-committee-open = فتح جلسة اليوم
desk-committee-open-text = حدّدوا الحاضرين. يدخل في الجلسة ما يُحسم اليوم، ويمكن تصحيح الحضور حتى التوقيع.
desk-committee-sign = توقيع المحضر
desk-committee-minutes = عرض المحضر
desk-committee-present = الحاضرون
desk-committee-absent = الغائبون
desk-committee-items = { $count ->
    [zero] لا طلبات
    [one] طلب واحد
    [two] طلبان
    [few] { $count } طلبات
    [many] { $count } طلبًا
   *[other] { $count } طلب
 }
desk-committee-hash = البصمة
desk-act-vote = التصويت
desk-act-conclude = ختم التصويت
desk-act-reseat = ملء المقاعد من جديد
desk-act-word = تحسين عبارة القرار
desk-act-hasten = الإبلاغ قبل المدة
desk-vote-needs = السبب وعبارته مطلوبان عند الاعتذار، والعبارة مطلوبة عند القبول الجزئي والاستكمال. ويمكن تغيير الصوت حتى يُحسم الطلب.
desk-vote-by = صاحب الصوت
desk-decide-sitting = يُسجَّل هنا ما قررته الجلسة. أما أصوات الأعضاء فيسجّلها كل عضو بنفسه.
desk-conclude-text = يُحسم الطلب بما وصل من أصوات إن اكتمل النصاب وكانت لقرارٍ أغلبية.
desk-reseat-text = تُملأ المقاعد ممن في قائمة الموظفين الآن، ومن بقي في مقعده بقي صوته.
desk-word-text = العبارة الجديدة، كما تصل إلى صاحب الطلب
desk-hasten-text = رقم قرار المجلس وتاريخه
desk-hasten-name = صاحب الأمر
desk-round = { $count ->
    [zero] لم يصوّت أحد بعد
    [one] صوّت عضو واحد
    [two] صوّت عضوان
    [few] صوّت { $count } أعضاء
    [many] صوّت { $count } عضوًا
   *[other] صوّت { $count } عضو
 } من { $seats }.
desk-round-recused = لا صوت في هذا الطلب لـ{ $names }.
staffbot-votes = ما صوتكم في { $reference }؟
staffbot-vote-reasons = ما سبب صوتكم «{ $outcome }» في { $reference }؟
staffbot-prompt-vote = اكتبوا عبارة واضحة لصاحب الطلب { $reference } ردًّا على هذه الرسالة. تصل إليه إن كان القرار ما صوّتم له.
staffbot-hint-vote = العبارة
staffbot-prompt-word = اكتبوا العبارة الجديدة للقرار في { $reference } ردًّا على هذه الرسالة.
staffbot-hint-word = العبارة
staffbot-prompt-hasten = اكتبوا رقم قرار المجلس وتاريخه لإبلاغ القرار في { $reference } قبل مدته، ردًّا على هذه الرسالة.
staffbot-hint-hasten = رقم قرار المجلس
receipt-needs-sitting = لا يقرر أحد عن اللجنة وحده. تُذكر أسماء من حضروا الجلسة ممن لهم صوت، وبهم يكتمل النصاب. ومن دون جلسة يصوّت كل عضو بنفسه.
desk-decide-present = من حضر الجلسة؟
