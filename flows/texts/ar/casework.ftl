# What the person is told of their application after it is signed.

period-weeks = { $weeks ->
    [one] أسبوع
    [two] أسبوعين
    [few] { $weeks } أسابيع
    [many] { $weeks } أسبوعًا
   *[other] { $weeks } أسبوع
 }
period-days = { $days ->
    [one] يوم
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
 }
urgent-heard = نبّهنا الموظفين الآن إلى حاجت{ ka } العاجلة، وقد يكتب أحدهم هنا في أي لحظة. وإكمال الأسئلة التالية يعينهم على الوصول إلي{ ka }.
urgent-told = نبّهنا الموظفين إلى حاجت{ ka } العاجلة، والنظر فيها لا ينتظر مدة الدراسة.
what-follows-min = { $gender ->
    [m] أخي { $addressee } الكريم
    [f] أختي { $addressee } الكريمة
   *[n] حضرة { $addressee }
 }، استلمنا طلب{ ka } رقم { $reference } موقّعًا.
 سيُرفع إلى { $body }، وهي التي تنظر فيه وتقرر قبوله أو الاعتذار عنه. ولا تقل مدة الدراسة عن { $period }، أي أن الرد لن يكون قبل { $day }.
 ثم يصل{ ka } القرار بإذن الله. والتسجيل لا يعني القبول.
what-follows-max = { $gender ->
    [m] أخي { $addressee } الكريم
    [f] أختي { $addressee } الكريمة
   *[n] حضرة { $addressee }
 }، استلمنا طلب{ ka } رقم { $reference } موقّعًا.
 سيُرفع إلى { $body }، وهي التي تنظر فيه وتجيب عنه. ولا تزيد مدة الرد عن { $period }، أي أنه يصل{ ka } في موعد أقصاه { $day } بإذن الله.
returned = طلب{ ka } رقم { $reference } يحتاج إلى استكمال قبل متابعته:
 { $reason }
 { press } الزر لمراجعة الإجابات. وإن تغيّر شيء منها نطلب توقيعًا جديدًا.
open-answers = فتح الإجابات
decision-accepted = يسرّنا إبلاغ{ ka } بأنه صدر القرار في طلب{ ka } رقم { $reference }: { $outcome }.
decision-other = نشكر ل{ ka } ثقت{ ka } وصبر{ ka }. صدر القرار في طلب{ ka } رقم { $reference }: { $outcome }. ونعتذر من{ ka }، إذ لم نتمكن هذه المرة من تلبيته.
decision-reason = السبب: { $reason }
decision-text = { $text }
decision-question = وإن بقي سؤال عن القرار { so-write } «موظف».
decision-next-registration = بقيت خطوة واحدة: استكمال بيانات التسجيل، وهي أسئلة قليلة.
seen = اطّلعت
seen-thanks = شكرًا ل{ ka }، سجّلنا اطّلاع{ ka } على القرار.
fill-registration = استكمال التسجيل
registered = تم تسجيل{ ka } لدينا بحمد الله. رقم الملف: { $number }، والطلب: { $reference }.
completed = استُكملت إجراءات طلب{ ka } رقم { $reference }.
served = قُدّمت الخدمة في طلب{ ka } رقم { $reference }:
 { $service }
 هل وصل ذلك؟
button-about = { $label }: { $reference }
status-none = لا توجد ل{ ka } طلبات لدينا حتى الآن.
status-ended = الطلب { $reference }: انتهى وأُغلق.
status-draft = الطلب { $reference }: لم يكتمل بعد، ولم يُقدَّم.
status-awaiting-signature = الطلب { $reference }: تغيّرت فيه إجابة، وينتظر توقيع{ ka }.
status-submitted = الطلب { $reference }: استلمناه موقّعًا، ويراجعه الموظف المختص ثم يُرفع إلى { $body }.
status-docs-required = الطلب { $reference }: نحتاج من{ ka } إلى استكماله. المطلوب: { $reason }
status-matching = الطلب { $reference }: يطابق الموظف البيانات بالوثائق، ثم يُرفع إلى { $body }.
status-committee = الطلب { $reference }: قيد الدراسة لدى { $body }.
status-notified = الطلب { $reference }: صدر القرار فيه، وهذا نصه:
status-registered = الطلب { $reference }: اكتمل التسجيل، والخدمة قيد الترتيب.
status-completed = الطلب { $reference }: استُكملت إجراءاته، والخدمة قيد الترتيب.
status-service = الطلب { $reference }: قُدّمت الخدمة.
status-closed = الطلب { $reference }: انتهى وأُغلق.
status-archived = الطلب { $reference }: لم يكتمل، فأوقفناه.
status-progress = وصلتنا الإجابات: { $done } من { $total }.
status-window-min = لا تقل مدة الدراسة عن { $period }، فلا يكون الرد قبل { $day }.
status-window-min-passed = لا تقل مدة الدراسة عن { $period }، وقد تطول عن ذلك. نعتذر من{ ka } عن طول الانتظار، ويصل{ ka } القرار فور صدوره بإذن الله.
status-window-max = لا تزيد مدة الرد عن { $period }، وأقصاها { $day }.
status-window-max-passed = لا تزيد مدة الرد عن { $period }، وقد تأخر عنها، ونعتذر من{ ka } عن ذلك. أُبلغ المسؤولون بالتأخير، وهم يتابعون.
correct-answers = تعديل إجابة
status-ticket-open = { $topic ->
    [appeal] التظلّم
    [complaint] الشكوى
    [suggestion] الاقتراح
   *[other] الاستفسار
 } { $reference }: لدى الموظف المختص، ويصل{ ka } الجواب هنا.
status-ticket-answered = { $topic ->
    [appeal] التظلّم
    [complaint] الشكوى
    [suggestion] الاقتراح
   *[other] الاستفسار
 } { $reference }: وصل{ ka } الجواب.
status-ticket-closed = { $topic ->
    [appeal] التظلّم { $reference }: انتهى وأُغلق.
    [complaint] الشكوى { $reference }: انتهت وأُغلقت.
    [suggestion] الاقتراح { $reference }: انتهى وأُغلق.
   *[other] الاستفسار { $reference }: انتهى وأُغلق.
 }
writing-ended = انتهى وقت التعديل في الطلب { $reference }، ولم يتغيّر ما سبق أن وصلنا من{ ka }.
closed-unfinished = أغلقنا الطلب { $reference } دون إكماله. السبب: { $reason }
 يمكن{ ka } تقديم طلب جديد متى { $gender ->
    [m] شئت
    [f] شئتِ
   *[n] شئتم
 }، وإن بقي سؤال فيكفي أن يصلنا من{ ka } «موظف».
