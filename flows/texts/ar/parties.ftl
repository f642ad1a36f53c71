# المتبرع والمتطوع والمورّد والإعلام: طريق إلى الموظف، لا طلب دعم.
service-volunteer = التطوع
service-parties = داعم أو جهة أخرى
service-supporter = التبرع والدعم
command-volunteer = أبي أتطوع | أبغى أتطوع | أريد التطوع | أنا متطوع | أنا متطوعة | تطوع | التطوع | volunteer | i want to volunteer | /volunteer
command-supporter = أنا متبرع | أنا متبرعة | أنا داعم | أبي أتبرع | أبغى أتبرع | أريد أن أتبرع | تبرع | التبرع | أدعم الجمعية | donate | i want to donate | donor | /donate
command-parties = أنا مورد | مورد | إعلام | صحفي | شراكة | جهة حكومية | supplier | media | partnership | /parties
party-kind = أهلًا ب{ ka }. من أي جهة { $gender ->
    [m] تتواصل
    [f] تتواصلين
   *[n] تتواصلون
 } معنا؟
party-kind-supporter = داعم أو متبرع
party-kind-supplier = مورّد أو مقدّم خدمة
party-kind-media = إعلام أو بحث
party-kind-other = جهة أخرى
party-consent = نشكر ل{ ka } تواصل{ ka }. هذا الطريق يوصل{ ka } إلى الموظف المختص، ولا يُفتح به طلب دعم. هل { $gender ->
    [m] توافق
    [f] توافقين
   *[n] توافقون
 } على أن نحفظ اسم{ ka } ووسيلة التواصل لهذا الغرض وحده؟
party-yes = نعم، أوافق
party-no = لا
party-name = ما اسم{ ka }، أو اسم الجهة؟
party-contact = ما الجوال أو البريد الذي نتواصل به مع{ ka }؟
party-words = { tafaddal }، { write } ما { want } إيصاله. ولا { $gender ->
    [m] تكتب
    [f] تكتبي
   *[n] تكتبوا
 } أرقام حسابات أو بطاقات.
party-passed-on = وصل إلى { $role } برقم { $reference }، ويتواصل مع{ ka } في أوقات العمل. ولا نرسل أرقام حسابات في هذه المحادثة.
party-not-kept = لم نحفظ شيئًا. وإن رغب{ $gender ->
    [m] {""}ت
    [f] {""}تِ
   *[n] {""}تم
 } في التواصل لاحقًا { so-write } لنا هنا.
party-ways = لم نحفظ شيئًا. وهذه طرق التواصل مع الجمعية: { $ways }
volunteer-consent = نشكر ل{ ka } رغبت{ ka } في التطوع. هل { $gender ->
    [m] توافق
    [f] توافقين
   *[n] توافقون
 } على أن نحفظ اسم{ ka } ووسيلة التواصل وما { $gender ->
    [m] تكتبه
    [f] تكتبينه
   *[n] تكتبونه
 } لهذا الغرض وحده؟ والمتطوع لا يطّلع على بيانات المستفيدين.
volunteer-name = ما اسم{ ka }؟
volunteer-contact = ما الجوال أو البريد الذي نتواصل به مع{ ka }؟
volunteer-interest = فيم { $gender ->
    [m] ترغب
    [f] ترغبين
   *[n] ترغبون
 } أن { $gender ->
    [m] تشارك
    [f] تشاركي
   *[n] تشاركوا
 }؟
volunteer-skills = ما المهارات أو الخبرات التي لدي{ ka }؟
volunteer-times = ما الأيام والأوقات المناسبة؟
volunteer-area = في أي حي أو مدينة؟
volunteer-passed-on = وصلت رغبت{ ka } في التطوع إلى الموظف برقم { $reference }، ويتواصل مع{ ka } إذا وُجدت فرصة مناسبة.
staff-ticket-party = تواصل من داعم أو جهة: { $reference }.
staff-ticket-volunteer = راغب في التطوع: { $reference }.
desk-kind-party = داعم أو جهة
desk-kind-volunteer = متطوع
