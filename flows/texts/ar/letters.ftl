# سجل الخطابات الواردة.

staff-ticket-letter = وصل خطاب بشأن طلب، وينتظر جوابكم: { $reference }
staff-letters-wait = { $count ->
    [one] خطاب وارد ينتظركم في سجل الخطابات.
    [two] خطابان واردان ينتظرانكم في سجل الخطابات.
    [few] { $count } خطابات واردة تنتظركم في سجل الخطابات.
    [many] { $count } خطابًا واردًا ينتظركم في سجل الخطابات.
   *[other] { $count } خطاب وارد ينتظركم في سجل الخطابات.
 }
desk-kind-letter = خطاب وارد
desk-letters = الخطابات
desk-letters-title = سجل الخطابات الواردة
desk-letters-new = تسجيل خطاب
desk-letters-theirs = رقم الخطاب كما كُتب عليه
desk-letters-on = تاريخ الخطاب
desk-letters-from = المرسل
desk-letters-about = رقم الطلب الذي يتعلق به، إن وُجد
desk-letters-summary = مضمونه باختصار
desk-letters-save = تسجيل
desk-letters-empty = لا خطابات مسجّلة بعد.
desk-letters-line = { $number } · { $from } · { $at }
desk-letters-printed = رقمه { $theirs } وتاريخه { $on }
desk-letters-passed = أُحيل إلى
desk-letters-open = لدى { $owner } حتى { $day }
desk-letters-settled = انتهى: { $outcome } ({ $by })
desk-letters-settle = ماذا تم بشأنه؟
desk-letters-settle-save = إنهاء
receipt-letter-registered = سُجّل الخطاب برقم { $number }، وينتظر من يتابعه.
receipt-letter-passed-on = سُجّل الخطاب برقم { $number }، وأُحيل إلى ملف صاحبه.
receipt-letter-settled = انتهى أمر الخطاب رقم { $number }.
receipt-needs-sender = اكتبوا اسم المرسل.
receipt-no-such-letter = لا يوجد خطاب مفتوح بهذا الرقم.
