digest-committee = ملخص اليوم للجهة المقرِّرة — { $day }
digest-staff = ملخص اليوم للموظفين — { $day }
digest-private = معاملات لديكم وحدكم، تأخرت أو اقترب موعدها — { $day }
digest-late = (تأخر هذا الملخص عن موعده)
digest-empty = لا يوجد ما يستدعي الإجراء اليوم.
digest-urgent = عاجل ({ $count }):
digest-overdue = تأخر عن موعده ({ $count }):
digest-due = يحين موعده قريبًا ({ $count }):
digest-new = جديد ({ $count }):
digest-waiting = بانتظار التصويت والقرار ({ $count }):
digest-appeals = تظلّمات ({ $count }):
digest-held = قرار محفوظ حتى موعد إبلاغه ({ $count }):
digest-returned = أُعيد للاستكمال ({ $count }):
digest-owner = { $owner } ({ $count }{ $late ->
    [zero] {""}
   *[other] ، المتأخر { $late }
 }):
digest-line = • { $reference } — { $late ->
    [zero] {""}
   *[other] متأخر،{" "}
 }{ $days ->
    [zero] منذ أقل من يوم
    [one] منذ يوم
    [two] منذ يومين
    [few] منذ { $days } أيام
    [many] منذ { $days } يومًا
   *[other] منذ { $days } يوم
 }
digest-line-held = ، يُبلَّغ يوم { $day }
digest-line-floor = ، { $days ->
    [zero] وينقضي أقل مدتها اليوم
    [one] وباقٍ على أقل مدتها يوم
    [two] وباقٍ على أقل مدتها يومان
    [few] وباقٍ على أقل مدتها { $days } أيام
    [many] وباقٍ على أقل مدتها { $days } يومًا
   *[other] وباقٍ على أقل مدتها { $days } يوم
 }
digest-line-ceiling = ، { $days ->
    [zero] واليوم آخر موعد للرد
    [one] وباقٍ على آخر موعد للرد يوم
    [two] وباقٍ على آخر موعد للرد يومان
    [few] وباقٍ على آخر موعد للرد { $days } أيام
    [many] وباقٍ على آخر موعد للرد { $days } يومًا
   *[other] وباقٍ على آخر موعد للرد { $days } يوم
 }
digest-more = و{ $count ->
    [one] معاملة أخرى
    [two] معاملتان أخريان
    [few] { $count } معاملات أخرى
    [many] { $count } معاملة أخرى
   *[other] { $count } معاملة أخرى
 }
digest-fresh = الجديد منذ الملخص السابق: { $count }.
digest-decided = القرارات منذ الملخص السابق: { $count }.
digest-list = القائمة كاملة في مكتب الموظفين، صفحة «ملخص اليوم».
digest-list-at = القائمة كاملة: { $address }

# الصورة التي ترافق الملخص، ووصفها لمن لا يراها.
chart-title = المفتوح الآن: { $count }{ $late ->
    [zero] {""}
   *[other] ، المتأخر منه { $late }
 }
chart-late = متأخر
chart-on-time = في موعده
chart-stages = بحسب المرحلة
chart-ages = بحسب المدة في المرحلة
chart-tickets = استفسارات وإحالات
chart-other = مراحل أخرى
chart-age-first = أقل من { $before } أيام
chart-age-between = من { $since } إلى { $until ->
    [few] { $until } أيام
    [many] { $until } يومًا
   *[other] { $until } يوم
 }
chart-age-last = { $since } يومًا فأكثر
chart-value = { $count }{ $late ->
    [zero] {""}
   *[other] { " " }(متأخر { $late })
 }
chart-caption = صورة الملخص بالأرقام:
chart-told = { $title } — { $bars }

desk-digest-list = القائمة كاملة (ملف جدول)

# عناوين الجدول
table-reference = الرقم
table-kind = النوع
table-stage = المرحلة
table-owner = لدى
table-age = في هذه المرحلة
table-promise = موعدنا
table-window = مهلة الرد
