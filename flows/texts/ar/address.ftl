# How the person is addressed: suffixes and verbs that other messages are built from.

ka = { $gender ->
    [m] ك
    [f] كِ
   *[n] كم
 }
tafaddal = { $gender ->
    [m] تفضّل
    [f] تفضّلي
   *[n] تفضّلوا
 }
press = { $gender ->
    [m] اضغط
    [f] اضغطي
   *[n] اضغطوا
 }
write = { $gender ->
    [m] اكتب
    [f] اكتبي
   *[n] اكتبوا
 }
so-write = { $gender ->
    [m] فاكتب
    [f] فاكتبي
   *[n] فاكتبوا
 }
choose = { $gender ->
    [m] اختر
    [f] اختاري
   *[n] اختاروا
 }
want = { $gender ->
    [m] تريد
    [f] تريدين
   *[n] تريدون
 }
take-your-time = { $gender ->
    [m] خذ وقتك
    [f] خذي وقتكِ
   *[n] خذوا وقتكم
 }
