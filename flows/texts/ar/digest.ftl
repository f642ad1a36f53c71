digest-committee = ملخص اليوم للجهة المقرِّرة — { $day }
digest-staff = ملخص اليوم للموظفين — { $day }
digest-late = (تأخر هذا الملخص عن موعده)
digest-empty = لا شيء ينتظر الإجراء اليوم.
digest-overdue = تأخر عن موعده ({ $count }):
digest-due = يحين موعده قريبًا ({ $count }):
digest-new = جديد ({ $count }):
digest-waiting = قيد الانتظار ({ $count }):
digest-held = قرار محفوظ حتى موعد إبلاغه ({ $count }):
digest-line = • { $reference } — { $days ->
    [zero] منذ أقل من يوم
    [one] منذ يوم
    [two] منذ يومين
    [few] منذ { $days } أيام
    [many] منذ { $days } يومًا
   *[other] منذ { $days } يوم
 }
digest-more = و{ $count ->
    [one] ملف آخر
    [two] ملفان آخران
    [few] { $count } ملفات أخرى
    [many] { $count } ملفًا آخر
   *[other] { $count } ملف آخر
 } في لوحة المتابعة.
