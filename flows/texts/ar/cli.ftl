# ما يقوله البرنامج لمن يشغّله.

cli-serving = استقبال { $association } يعمل الآن. لإيقافه: Ctrl+C
cli-website = المحادثة: { $link }
cli-desk = مكتب الموظفين، والرابط صالح لدخول واحد خلال يوم: { $link }
cli-no-button = لا زر بهذا الاسم. من الأزرار المعروضة: { $offered }
cli-no-span = «{ $typed }» مدة غير مفهومة. تُكتب هكذا: @ +20h أو @ +14d
