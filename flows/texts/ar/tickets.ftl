ask-inquiry = { tafaddal }، { write } سؤال{ ka } بكلمات{ ka }.
inquiry-which = لعل سؤال{ ka } عن أحد هذه الأمور؟
inquiry-unknown = ليس لدينا جواب مسجّل عن هذا. هل نوصله إلى موظف يجيب{ ka }؟
inquiry-pass-on = أوصلوه إلى موظف
not-recorded = هذه المعلومة غير مسجّلة لدينا.
inquiry-passed-on = أوصلنا كلام{ ka } إلى { $role } برقم { $reference }، ويصل{ ka } الجواب هنا في أوقات العمل.
person-called = يرد علي{ ka } هنا { $role } في أوقات العمل. { write } ما { want } ويصل إليه كما هو.
 رقم المحادثة: { $reference }. وللعودة إلى ما كنّا فيه { press } «رجوع».
relay-open = { tafaddal } بالكتابة، فرسائل{ ka } تصل إلى الموظف في المحادثة { $reference }. وللعودة { press } «رجوع».
relay-added = أُضيف ذلك إلى { $reference }، ويقرؤه من ينظر فيه.
relay-passed-on = وصلت رسالت{ ka } إلى الموظف، ويرد علي{ ka } هنا.
relay-attachment = لا يصل إلى الموظف إلا المكتوب، وقد أخبرناه أن{ ka } أرسل{ $gender ->
    [m] {""}ت
    [f] {""}تِ
   *[n] {""}تم
 } مرفقًا.
relay-ended = انتهت المحادثة مع الموظف، ونكمل من حيث توقفنا.
staff-answer = من { $role }:
 { $answer }
reply = رد
ticket-closed = هذه المحادثة مغلقة. إن بقي سؤال { $gender ->
    [m] فاكتبه
    [f] فاكتبيه
   *[n] فاكتبوه
 } لنا.
relay-full = كلام{ ka } كثير ووصل كله إلى الموظف. نرجو انتظار جوابه قبل إرسال المزيد.
