# Words that work at any step, separated by «|». Spelling is folded before they are compared.

command-back = رجوع | ارجع | السابق | back | /back
command-skip = تخطي | تخط | تجاوز | skip | /skip
command-cancel = إلغاء | الغ | الغاء الطلب | cancel | /cancel
command-save = حفظ | احفظ | حفظ وخروج | أكمل لاحقا | save | /save
command-menu = القائمة | قائمة | الرئيسية | القائمة الرئيسية | menu | /menu
command-edit = تعديل | عدل | تصحيح | edit | /edit
command-help = مساعدة | ساعدني | ساعدوني | help | /help
command-person = موظف | موظفة | التحدث مع موظف | أبغى موظف | ابي موظف | أكلم موظف | انسان | person | agent | human | /person
command-lost = ما أعرف أقرأ | ما أعرف أقرأ زين | ما أعرف أكتب | ما أقرأ ولا أكتب | لا أعرف القراءة | لا أقرأ ولا أكتب | مو فاهم | مو فاهمة | ما فهمت | مب فاهم | لم أفهم | مش فاهم | وش المطلوب | i do not understand | i don't understand | /lost
command-apply = تقديم طلب | أبغى أقدم طلب | أبغى أقدم | أبي أقدم طلب | أريد تقديم طلب | أريد أن أقدم طلبا | طلب دعم | طلب جديد | أقدم طلب | تقديم | apply | /apply
command-mine = طلباتي | حالة الطلب | حالة طلبي | وين وصل طلبي | status | my applications | /status
command-ask = سؤال | استفسار | عندي سؤال | عندي استفسار | ask | /ask
command-language = اللغة | تغيير اللغة | language | عربي | english | العربية | /language
command-privacy = الخصوصية | إشعار الخصوصية | privacy | /privacy
command-salam = السلام عليكم | السلام عليكم ورحمة الله | السلام عليكم ورحمة الله وبركاته | سلام عليكم | سلام | السلام
command-hello = مرحبا | مرحبتين | أهلا | أهلا وسهلا | أهلين | هلا | هلا والله | يا هلا | صباح الخير | صباح النور | مساء الخير | مساء النور | حياكم الله | hello | hi | hey
command-thanks = شكرا | شكرا لك | شكرا لكم | شكرا جزيلا | مشكور | مشكورة | مشكورين | جزاك الله خير | جزاك الله خيرا | جزاكم الله خير | جزاكم الله خيرا | الله يجزاكم خير | يعطيك العافية | يعطيكم العافية | الله يعطيكم العافية | تسلم | تسلمون | ما قصرت | ما قصرتوا | thanks | thank you
command-start = /start | ابدأ | ابدا | بداية | start
