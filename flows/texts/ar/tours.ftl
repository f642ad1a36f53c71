# جولة مندوب: أسر كتبها المندوب في جدول حيث لا شبكة.

tour-too-long = في الجدول صفوف كثيرة. الحد { $most } صفًا في المرة الواحدة.
tour-unknown-columns = هذه الأعمدة ليست من النموذج: { $columns }
tour-no-consent = لم يُكتب في عمود الموافقة أن الأسرة سمعت إشعار الخصوصية ووافقت.
tour-missing = هذا الجواب مطلوب ولم يُكتب.
tour-stuck = تعذّر إكمال هذا الصف آليًا، ويُكتب يدويًا من صفحة الإدخال نيابة عن الغير.
tour-consent = سمعت الأسرة إشعار الخصوصية ووافقت (نعم أو لا)
tour-gender = المخاطبة (مذكر أو مؤنث)
desk-tour = جدول أسر
desk-tour-text = جدول فيه صف لكل أسرة. تُكتب الأعمدة كما في الجدول الفارغ، وتوقّع كل أسرة بنفسها برمزها.
desk-tour-empty = تنزيل الجدول الفارغ
desk-tour-file = ملف الجدول (xlsx أو csv)
desk-tour-send = إدخال الجدول
desk-tour-entered = الصف { $number }: { $reference }، ورمز الأسرة { $code }
desk-tour-again = الصف { $number }: أُدخل من قبل برقم { $reference }، ورمز الأسرة { $code }
desk-tour-fault = الصف { $number }، { $column }: { $fault }
desk-tour-fault-whole = الصف { $number }: { $fault }
desk-tour-unreadable = لم نستطع قراءة الملف. يُحفظ الجدول بصيغة xlsx ثم يُعاد إرساله.
