# صفحات المكتب: الوثائق والنسخ والإعلانات والزيارات والطلب الموقّع.
desk-library = الوثائق
desk-library-public = للجميع
desk-library-staff = للموظفين
desk-library-missing = غير محمّل لدينا
desk-library-none = لا تذكر السياسة وثائق بين يدي الموظف.
desk-versions = النسخ
desk-version-none = لم تُنشر نسخة بعد النسخة الأولى.
desk-version-by = { $at }، { $name }
desk-version-touches = تغيّر فيها ما يمس من له طلب جارٍ:
desk-version-touches-nobody = لم يتغيّر فيها ما يمس من له طلب جارٍ.
desk-version-read = سُجّل اطلاعكم عليها.
desk-version-missing = لم يسجّلوا اطلاعهم
desk-version-have-read = سجّلوا اطلاعهم
version-touches-terms = تسمية أصحاب الطلبات
version-touches-referral = من يُحال إليه
version-touches-body = من يقرر
version-touches-window = مدة الرد
version-touches-outcomes = نتائج القرار
version-touches-completion = ما بعد القرار
version-touches-contacting = إيصال القرار
version-touches-service = تقديم الخدمة ومتابعتها
version-touches-appeals = التظلّم
version-touches-complaints = الشكاوى
version-touches-feedback = التقييم
version-touches-rights = حقوق البيانات
desk-announcements = الإعلانات
desk-announce = إرسال الإعلان
desk-announce-advice = يصل الإعلان إلى من طلب التنبيهات وحده، في غير ساعات الهدوء وبحسب سقف كل شخص في الأسبوع. لا تذكروا فيه حاجة أحد، ولا نوع المساعدة في أوله.
desk-announce-to = إلى من
desk-announce-all = كل من طلب التنبيهات
desk-announce-words = نص الإعلان
desk-announce-english = النص بالإنجليزية (اختياري)
desk-announce-days = يبقى صالحًا كم يومًا
desk-announcement = الإعلان { $number }
desk-announcement-reached = وُجّه إلى { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصين
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
 }.
desk-announcement-dropped = لم يجد وقتًا مناسبًا لدى { $count ->
    [one] شخص واحد
    [two] شخصين
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
 }.
desk-announcement-going = ما زال يصل تباعًا.
desk-visits = الزيارات
desk-visits-advice = من لا تصلهم رسائلنا، أو من طلبوا الزيارة. لا يُنقل القرار شفهيًا لغير صاحبه.
desk-visits-none = لا توجد زيارات مطلوبة.
desk-visits-no-area = المنطقة غير مسجّلة
visit-decision = تسليم قرار
visit-documents = استكمال
visit-update = تحديث سنوي
visit-contact = تواصل
desk-no-signed = لا يوجد طلب موقّع بهذا الرقم.
desk-print-signed = الطلب الموقّع للطباعة
signed-title = نسخة الطلب الموقّع
signed-hidden = { $count ->
    [one] إجابة واحدة لا تُعرض
    [two] إجابتان لا تُعرضان
    [few] { $count } إجابات لا تُعرض
    [many] { $count } إجابة لا تُعرض
   *[other] { $count } إجابة لا تُعرض
 } هنا، لأن العمل لا يحتاج إليها.
signed-statement = ما أقرّ به
signed-name = الاسم
signed-at = وقت التوقيع
signed-witness = أمام
signed-form = النموذج ونسخته
signed-digest = بصمة التوقيع
signed-valid = أُعيد حساب البصمة الآن من السجل، وهي مطابقة.
signed-void = أُعيد حساب البصمة الآن من السجل، وهي لا تطابق: تغيّر شيء بعد التوقيع.
said-kind = النوع
said-need = ما يلزم
said-people = العدد
said-place = المكان
said-name = الاسم
said-mobile = الجوال
said-contact = وسيلة التواصل
said-skills = المهارات
said-times = الأوقات
said-area = المنطقة
said-help-danger = خطر على حياة
said-help-help = مساعدة عاجلة
