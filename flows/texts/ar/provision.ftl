# ما يُقدَّم: الوعد والتسليم، وهل وصل، والسؤال بعد أيام.

promised = نقدّم ل{ ka } بإذن الله في طلب{ ka } رقم { $reference }، في موعد أقصاه { $day }:
 { $service }
promise-failed = نعتذر من{ ka }، إذ تعذّر تقديم ما وعدنا به في الطلب { $reference }:
 { $service }
 السبب: { $reason }
relieved = هذه مساعدة عاجلة قبل صدور القرار في طلب{ ka } رقم { $reference }:
 { $service }
 ولا علاقة لها بما يُقرَّر في الطلب. هل وصل ذلك؟
provision-ask = قدّمنا في الطلب { $reference }:
 { $service }
 هل وصل ذلك؟
provision-received = وصلني
provision-unreceived = لم يصلني
provision-thanks = نحمد الله على وصول ما قُدّم في الطلب { $reference }، وشكرًا ل{ ka } على إخبارنا.
provision-sorry = نعتذر من{ ka }. أخبرنا من يتولى الخدمة في الطلب { $reference }، وهو يتابع الأمر.
provision-known = هذا مسجّل لدينا، وشكرًا ل{ ka }.
follow-up = نسأل عن حال{ ka } بعد ما تم في طلب{ ka } رقم { $reference }. هل بقي شيء؟
follow-up-last = نسأل عن حال{ ka } مرة أخيرة بعد ما تم في طلب{ ka } رقم { $reference }. هل بقي شيء؟ وإن لم يبقَ شيء نغلقه بعد أيام.
provision-well = كل شيء بخير
provision-remains = بقي شيء
follow-up-thanks = الحمد لله، وشكرًا ل{ ka }. وإن احتجنا إلى شيء في الطلب { $reference } كتبنا ل{ ka }.
status-follow-up = الطلب { $reference }: قُدّمت الخدمة، ونسأل عن حال{ ka } بعدها ثم نغلقه.

# الموظفون
stage-follow_up = متابعة
staff-service-idle = لا خدمة قائمة في هذا الطلب. سجّلوا خدمة أخرى أو أغلقوه: { $reference }
staff-promise-due = حلّ موعد خدمة وعدنا بها: { $reference }
staff-ticket-unreceived = يقول صاحب الطلب إن الخدمة لم تصل: { $reference }
desk-kind-unreceived = خدمة لم تصل
desk-act-promise = الوعد بخدمة
desk-act-fail = تعذّر ما وعدنا به
desk-act-relieve = مساعدة عاجلة قبل القرار
desk-promise-text = ما الخدمة؟ يصل هذا النص إلى صاحب الطلب.
desk-promise-on = آخر يوم لتقديمها
desk-fail-text = لماذا تعذّر؟ يصل هذا النص إلى صاحب الطلب.
desk-relieve-text = ما الذي قُدّم؟ يصل هذا النص إلى صاحب الطلب، ولا تتغير مرحلة الطلب.
desk-item = أي وعد؟
desk-item-new = خدمة أخرى غير ما وُعد به
desk-item-promised = { $service }: موعودة في { $day }.
desk-item-delivered = { $service }: قُدّمت { $at }، سجّلها { $by }. { $state ->
    [received] أكّد صاحبها وصولها.
    [heard] أكّد وصولها في مكالمة.
    [denied] يقول صاحبها إنها لم تصل.
    [unheard] تعذّر سؤال صاحبها.
   *[waiting] لم يؤكد صاحبها بعد.
 }
desk-item-failed = { $service }: تعذّرت. السبب: { $reason }
receipt-promised = سُجّل الوعد في { $reference } ليوم { $day }، وأُبلغ صاحبه.
receipt-promise-failed = سُجّل التعذّر في { $reference }، وأُبلغ صاحبه.
receipt-relieved = سُجّلت المساعدة العاجلة في { $reference }، ولم تتغير مرحلته.
receipt-needs-day-ahead = اكتبوا يوم التقديم، مثل {"\u2066"}2026-11-29{"\u2069"}، ولا يكون قد مضى.
closed-unheard = نغلق الطلب { $reference }، ولم يصلنا من{ ka } جواب عن وصول ما قُدّم:
 { $service }
 السبب: { $reason }
 وإن لم يصل ذلك ف{ press } «لم يصلني» في رسالته، أو { write } «موظف» في أي وقت.
receipt-still-owed = لا يُغلق { $reference } وفيه ما لم يصل إلى صاحبه:
 { $services }
 سجّلوا تقديمه أو تعذّره، أو أنهوا معاملة عدم وصوله أولًا.
receipt-still-asked = سُئل صاحب { $reference } عن وصول ما قُدّم ولم يُجب بعد:
 { $services }
 اكتبوا سبب الإغلاق، ويصل إليه، أو انتظروا جوابه.
receipt-unknown-item = لا يوجد وعد قائم بهذا الرقم.
receipt-not-urgent = ليس في الطلب ما يدل على حاجة عاجلة، ولا نداء مفتوحًا بشأنه. لم يُسجَّل شيء.
receipt-no-signed-application = لا يوجد طلب موقّع مفتوح تُسجَّل فيه المساعدة.
