salam = السلام عليكم ورحمة الله وبركاته.
salam-returned = وعليكم السلام ورحمة الله وبركاته.
hello-returned = أهلًا وسهلًا ب{ ka }.
thanks-returned = العفو، يسعدنا ذلك.
welcome = حيّا{ ka } الله في { $association }، ويسعدنا أن نكون في خدمت{ ka }.
menu-first = كيف نخدم{ ka }؟ { choose } مما يلي، أو { write } رقمه:
menu = { tafaddal }، كيف نخدم{ ka }؟
menu-apply = تقديم طلب
menu-continue = إكمال طلبي ({ $done } من { $total })
menu-mine = طلباتي
menu-ask = لدي سؤال
menu-person = التحدث مع موظف
menu-help = مساعدة
menu-language = English
resume-where-you-were = نكمل من حيث توقفنا، و{ take-your-time }.
last-answer = آخر ما وصلنا من{ ka } ({ $question }): { $answer }
choose-one = { choose } أحد الخيارات المعروضة من فضل{ ka }، بالضغط عليه أو بكتابة رقمه.
help = هنا { $gender ->
    [m] تقدّم طلبك وتتابعه، وتسأل ما تشاء
    [f] تقدّمين طلبكِ وتتابعينه، وتسألين ما تشائين
   *[n] تقدّمون طلبكم وتتابعونه، وتسألون ما تشاؤون
 }. نسأل سؤالًا واحدًا في كل رسالة، ونحفظ كل إجابة فور وصولها.
 وتنفع{ ka } هذه الكلمات في أي وقت: «رجوع»، «تخطي»، «حفظ»، «تعديل»، «إلغاء»، «القائمة»، «موظف»، «الخصوصية».
ask-language = بأي لغة نكمل؟ / Which language shall we use?
language-ar = العربية
language-en = English
language-changed = نكمل بالعربية.
ask-gender = كيف { $gender ->
    [m] تفضّل
    [f] تفضّلين
   *[n] تفضّلون
 } أن نخاطب{ ka }؟ مثل: اكتبي، أو اكتب، أو اكتبوا.
gender-m = بصيغة المذكّر
gender-f = بصيغة المؤنّث
gender-n = بصيغة الجمع
old-button = هذا الزر من خطوة سابقة، ولم يتغيّر شيء. نكمل من هنا:
edited-message = وصلنا تعديل{ ka } على رسالة سابقة، ولم نغيّر به شيئًا. لتغيير إجابة { write } «تعديل».
forwarded-message = وصلتنا رسالة معاد توجيهها، ولم نأخذها جوابًا لأنها كلام غير{ ka }. { write } ما { want } بكلمات{ ka } من فضل{ ka }.
empty-message = وصلتنا رسالة بلا كلام، فلم نسجّل منها شيئًا.
phone-of-another = هذا رقم شخص آخر، ولم نحفظه.
phone-not-asked = شكرًا ل{ ka }. لا نحتاج الرقم في هذه الخطوة، ولم نحفظه.
attachment-photo = وصلتنا صورة، ولا نستقبل الصور في هذه الخطوة فلم نحفظها.
attachment-album = وصلتنا صور، ولا نستقبل الصور في هذه الخطوة فلم نحفظها.
attachment-voice = وصلتنا رسالة صوتية، ونعتذر لأننا لا نستطيع سماعها هنا بعد. { write } ما فيها من فضل{ ka }، أو { write } «موظف» ليساعد{ ka } أحد الزملاء.
attachment-audio = وصلنا ملف صوتي، ونعتذر لأننا لا نستطيع سماعه هنا بعد. { write } ما فيه من فضل{ ka }، أو { write } «موظف» ليساعد{ ka } أحد الزملاء.
attachment-video = وصلنا مقطع مرئي، ولا نستقبل المقاطع في هذه الخطوة فلم نحفظه.
attachment-file = وصلنا ملف، ولا نستقبل الملفات في هذه الخطوة فلم نحفظه.
attachment-sticker = شكرًا ل{ ka }.
attachment-location = وصلنا موقع، ولا نحتاجه في هذه الخطوة فلم نحفظه.
attachment-other = وصلنا شيء لا نستطيع قراءته، فلم نحفظه. { write } ما { want } من فضل{ ka }.
nothing-to-skip = لا يوجد هنا ما يمكن تخطيه.
nothing-to-save = لا توجد إجابات مفتوحة الآن. وكل ما وصلنا من قبل محفوظ.
nothing-to-edit = لا يوجد ل{ ka } الآن طلب يمكن تعديله.
