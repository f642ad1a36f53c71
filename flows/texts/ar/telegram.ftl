# What exists on Telegram only.

telegram-share-phone = 📱 مشاركة رقم جوّالي

# The descriptions stand in the menu of commands.
telegram-command-menu = القائمة الرئيسية
telegram-command-apply = تقديم طلب دعم
telegram-command-status = طلباتي وحالتها
telegram-command-ask = طرح سؤال
telegram-command-person = التحدّث مع أحد الموظفين
telegram-command-language = اللغة / Language
telegram-command-privacy = بياناتكم وخصوصيتها
telegram-command-help = المساعدة

# Shown in an empty chat, before anyone pressed Start. At most 512 characters.
telegram-description =
    أهلًا بكم في { $association }.
    من هنا يمكنكم تقديم طلب دعم ومتابعته، وطرح أسئلتكم، والوصول إلى أحد موظفينا متى شئتم.
    محادثات تيليجرام محفوظة في خوادم خارج المملكة، وليست مشفّرة من طرف إلى طرف، ولكم أن تتواصلوا معنا بوسيلة أخرى.

# Shown on the profile page. At most 120 characters.
telegram-short-description = الاستقبال في { $association }: الطلبات والأسئلة ومتابعتها.
