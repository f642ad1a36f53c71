# ما يقوله البرنامج لمن يشغّله.

cli-serving = استقبال { $association } يعمل الآن. لإيقافه: Ctrl+C
cli-website = المحادثة: { $link }
cli-desk = مكتب الموظفين، والرابط صالح لدخول واحد خلال يوم: { $link }
cli-no-button = لا زر بهذا الاسم. أزرار آخر رسالة: { $offered }
cli-no-buttons = لم تُعرض أزرار بعد
cli-no-file = «{ $typed }» ملف لا يُقرأ الآن. يُكتب هكذا: ^ هوية.jpg
cli-no-span = «{ $typed }» مدة غير مفهومة. تُكتب هكذا: @ +20h أو @ +14d
cli-form-finished = أُكِّدت الإجابات، ولم يُحفظ شيء منها
cli-form-unfinished = لم يكتمل النموذج، ولم يُحفظ شيء. هذا ما أُجيب عنه
