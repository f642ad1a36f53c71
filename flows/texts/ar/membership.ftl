# مكتب المساهمين: لا يُعرض شيء قبل مطابقة سجل المساهمين.

service-membership = خدمات المساهمين
member-number = للتحقق قبل عرض أي شيء: ما رقم العضوية؟
member-identity = ما رقم الهوية أو الإقامة المسجّل لدينا للمساهم؟
member-mobile = ما آخر أربعة أرقام من الجوال المسجّل؟ وإن لم يُسجّل جوال فيُكتب صفر.
member-matched = أهلًا ب{ ka } { $name }، تطابقت البيانات مع سجل المساهمين.
member-not-matched = لم تتطابق هذه البيانات مع سجل المساهمين. نرجو مراجعتها والمحاولة مرة أخرى.
member-closed = لم تتطابق البيانات بعد عدة محاولات، فأوقفنا المحاولة إلى الغد حفظًا لبيانات المساهمين.
member-not-found-words = لم تتطابق بياناتي مع سجل المساهمين، وأرجو المساعدة.
member-no-more = لم نعد نجد هذه العضوية في السجل الحالي. { write } «موظف» ليراجعها مع{ ka } أحد الزملاء.
member-data = المساهم: { $name }
 رقم العضوية: { $number }
member-data-line = { $title }: { $value }
membership-choice = { tafaddal }، { choose } ما { want }:
membership-data = بياناتي في السجل
membership-update = تحديث بياناتي
membership-catalogue = المنتجات والمشاريع
membership-statements = القوائم المالية
membership-assembly = الجمعية العمومية
membership-proxy = توكيل للحضور
membership-update-how = تُحدَّث البيانات بطلب يراجعه الموظف مع ما يثبتها، ثم يُعدَّل السجل.
membership-item = هذه المنتجات والمشاريع المعروضة. أيها { want } الاطلاع عليه؟
membership-interest = { $title }
 { $says }

 هل يهم{ ka } هذا؟
membership-interest-yes = مهتم
membership-interest-no = الاطلاع فقط
membership-interest-noted = سجّلنا الاهتمام برقم { $reference }، ويتواصل مع{ ka } الموظف المختص.
membership-catalogue-empty = لا توجد منتجات أو مشاريع مسجّلة لدينا الآن.
membership-statement = القوائم المالية لأي سنة؟
membership-statement-not-held = { $title }: غير محمّلة لدينا بعد. { write } «موظف» لطلبها.
membership-statements-empty = لا توجد قوائم مالية محمّلة لدينا بعد. { write } «موظف» لطلبها.
membership-proxy-name = ما الاسم الكامل لمن ينوب عن{ ka }؟
membership-proxy-number = وما رقم عضويته إن كان مساهمًا؟
membership-proxy-noted = وصل طلب التوكيل برقم { $reference }. يراجعه الموظف وفق اللائحة ثم يصل{ ka } الجواب هنا.
membership-proxy-late = انتهى موعد استلام التوكيلات لهذا الاجتماع.
assembly-none = لا يوجد اجتماع قادم مسجّل لدينا الآن.
assembly-shown = { $about }
assembly-reminder = نذكّر{ ka } باجتماع قريب:
 { $about }
assembly-line = { $title }: { $day }
assembly-hour = الساعة: { $hour }
assembly-place = المكان: { $place }
assembly-agenda = { $number }. { $item }
assembly-proxy-until = آخر يوم لاستلام التوكيلات: { $day }
staff-ticket-interest = مساهم مهتم بأحد المنتجات أو المشاريع. رقم الطلب: { $reference }
staff-ticket-proxy = طلب توكيل لحضور الجمعية العمومية ينتظر المراجعة. رقم الطلب: { $reference }
desk-kind-interest = اهتمام
desk-kind-proxy = توكيل
