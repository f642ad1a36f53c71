# طلب المساعدة العاجلة: قبل كل استمارة.
service-help_request = طلب مساعدة عاجلة
command-help_request = طلب مساعدة | طلب مساعدة عاجلة | مساعدة عاجلة | حالة طارئة | طوارئ | عاجل | ضروري جدا | emergency | urgent help | urgent | /urgent
# جمل كاملة يكتبها الناس في الطوارئ، لا كلمات مفردة.
emergency-words = بيتنا احترق | احترق بيتنا | البيت احترق | احترق البيت | بيتي احترق | احترق بيتي | حريق في البيت | حريق في بيتنا | البيت يحترق | ما عندنا أكل | ما عندنا شي نأكله | ما عندنا شيء نأكله | ليس عندنا طعام | لا يوجد عندنا طعام | عيالي جوعانين | عيالي جياع | أطفالي جياع | طردونا من البيت | طردنا صاحب البيت | نحن في الشارع | احنا في الشارع | نايمين في الشارع | ننام في الشارع | سقط السقف | طاح السقف | انهار البيت | دخل السيل بيتنا | السيل دخل البيت | غرق بيتنا | our house burned | our house is on fire | house fire | we have no food | my children are hungry | we are on the street | we are homeless now
rescue-danger = هل حياة أحد في خطر الآن؟
rescue-yes = نعم، خطر الآن
rescue-no = لا
rescue-emergency = إذا كانت حياة أحد في خطر { $gender ->
    [m] فاتصل بالطوارئ
    [f] فاتصلي بالطوارئ
   *[n] فاتصلوا بالطوارئ
 } قبل كل شيء.
rescue-emergency-number = إذا كانت حياة أحد في خطر { $gender ->
    [m] فاتصل
    [f] فاتصلي
   *[n] فاتصلوا
 } قبل كل شيء: { $line }
rescue-called = أخبرنا المناوبين الآن برقم { $reference }. بقيت أسئلة قصيرة ليصلوا إلي{ ka }.
rescue-staff-called = أخبرنا الموظفين الآن.
rescue-known = طلب المساعدة { $reference } عند الموظفين الآن، ويتواصلون مع{ ka }.
rescue-details-need = ما الذي { $gender ->
    [m] تحتاجه
    [f] تحتاجينه
   *[n] تحتاجونه
 } الآن؟
rescue-need-other = شيء آخر
rescue-details-words = { tafaddal }، { write } ما { $gender ->
    [m] تحتاجه
    [f] تحتاجينه
   *[n] تحتاجونه
 } بكلمات قليلة.
rescue-details-people = كم عدد الأشخاص؟
rescue-details-place = أين المكان؟ { $gender ->
    [m] أرسل
    [f] أرسلي
   *[n] أرسلوا
 } الموقع، أو { write } الحي وأقرب معلم.
rescue-details-name = ما اسم{ ka }؟
rescue-details-mobile = ما رقم الجوال الذي نتصل به؟
rescue-passed-on = وصل كل ذلك إلى { $role } برقم { $reference }، وله أولوية على غيره. لا يلزم{ ka } الآن غير هذا.
 ومتى هدأت الأمور وأراد{ $gender ->
    [m] {""}ت
    [f] {""}تِ
   *[n] {""}تم
 } طلب دعم كاملًا { so-write } «تقديم طلب».
staff-ticket-help = طلب مساعدة عاجلة: { $reference }.
staff-help-danger = خطر على حياة: { $reference }. افتحوه الآن.
staff-help-details = وصلت تفاصيل طلب المساعدة { $reference }: المكان والجوال وما يلزم.
desk-kind-help = مساعدة عاجلة
