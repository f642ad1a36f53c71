# Repeats, proposals, going back and long read-backs: the talk around the questions of a form.

## What may be kept with one press

proposed-own = إجابت{ ka } المسجّلة: { $answer }
proposed-form = الجواب المقترح: { $answer }
proposed-told = ما وصلنا من{ ka } في البداية: { $answer }
proposed-earlier = جواب{ ka } في طلب سابق: { $answer }
keep-own = إبقاؤها كما هي
keep-form = اعتماد المقترح
keep-told = اعتماد هذا الكلام
keep-earlier = اعتماد الجواب السابق
keep-words = كما هو | كما هي | كما هما | نفسه | نفسها | نفس الشيء | نفس الجواب | أبقه | ابقها | خله | خلها | اعتماد | أعتمده | بدون تغيير | keep | keep it | same | the same | no change
understood-as = قرأناه هكذا: { $answer }. ولتصحيحه { write } «رجوع».
note-value = { $note }: { $value }

## Many choices

many-choices =
    { $count ->
        [few] الخيارات هنا { $count }، فيكفي أن { $gender ->
    [m] تكتب
    [f] تكتبي
   *[n] تكتبوا
 } جزءًا من الاسم.
        [many] الخيارات هنا { $count } خيارًا، فيكفي أن { $gender ->
    [m] تكتب
    [f] تكتبي
   *[n] تكتبوا
 } جزءًا من الاسم.
       *[other] الخيارات هنا { $count } خيار، فيكفي أن { $gender ->
    [m] تكتب
    [f] تكتبي
   *[n] تكتبوا
 } جزءًا من الاسم.
    }
choice-line = { $number }. { $choice }
choose-several = لاختيار أكثر من واحد تُكتب الأرقام معًا، مثل «١ و٢».
choice-by-name = القائمة طويلة وليست مرقّمة. { write } جزءًا من الاسم من فضل{ ka }.
choice-many =
    { $count ->
        [few] وجدنا { $count } أسماء فيها هذه الكلمة. { write } أكثر من الاسم من فضل{ ka }.
        [many] وجدنا { $count } اسمًا فيها هذه الكلمة. { write } أكثر من الاسم من فضل{ ka }.
       *[other] وجدنا { $count } اسم فيها هذه الكلمة. { write } أكثر من الاسم من فضل{ ka }.
    }
choice-unknown = لم نجد هذا الاسم في القائمة. { write } كلمة أخرى منه من فضل{ ka }.

## Repeats

roster-any = هل هناك ما نسجّله هنا؟
roster-yes = نعم
roster-none = لا يوجد
roster-line = { $number }. { $name }
roster-before =
    { $count ->
        [one] وقبلها واحد.
        [two] وقبلها اثنان.
        [few] وقبلها { $count }.
       *[other] وقبلها { $count }.
    }
roster-more = هل بقي ما نضيفه؟ ولفتح واحد مما سبق { press } رقمه.
roster-change = لفتح واحد مما سبق { press } رقمه.
roster-counted = عددها من جواب سابق. لفتح واحد منها { press } رقمه.
roster-add = إضافة
roster-all = هذا كل شيء
roster-back = متابعة
roster-full = بلغت القائمة أقصاها: { $most }.
roster-unclear = { press } أحد الأزرار، أو { write } الرقم أو الاسم.
roster-count =
    { $count ->
        [zero] لا يوجد
        [one] واحد
        [two] اثنان
       *[other] { $count }
    }
roster-add-words = إضافة | أضف | اضيف | أضيف | زيادة | واحد ثاني | إضافة آخر | إضافة أخرى | add | add another | another
roster-done-words = هذا كل شيء | هذا الكل | هذا كله | هذا كل شي | بس | خلاص | كفاية | انتهيت | خلصت | هذول هم | هؤلاء هم | متابعة | التالي | لا يوجد | لايوجد | ما في | ما عندي | done | that is all | that's all | none | no more | continue | next
roster-remove-words = حذف | احذف | إزالة | شطب | remove | delete
entry-title = { $title } ({ $number }): { $name }
entry-title-only = { $title } ({ $number })
entry-unnamed = لم تُكتب بياناته بعد
not-yet = لم يُجب عنه بعد
entry-how = لتعديل جواب { press } رقمه.
entry-unclear = { press } أحد الأزرار، أو { write } رقم الجواب أو اسمه.
entry-go-on = إكمال الباقي
entry-remove = حذف
entry-back = رجوع
ask-remove = هل نحذف «{ $entry }» وما كُتب فيه؟
remove-yes = نعم، نحذفه
remove-no = لا، يبقى
entry-removed = حذفنا «{ $entry }».
quoted = «{ $name }»
within-entry = { $answer } ({ $entry })

## Going back

answers-dropped =
    بعد هذا التغيير لم نعد نحتاج: { $answers }{ $more ->
        [0] {""}
        [one] {" "}وواحدة غيرها
        [two] {" "}واثنتين غيرها
        [few] {" "}و{ $more } غيرها
       *[other] {" "}و{ $more } غيرها
    }. نحفظها جانبًا، وتعود إن لزمت.
answers-reopened =
    بعد هذا التغيير نحتاج مراجعة: { $answers }{ $more ->
        [0] {""}
        [one] {" "}وواحدة غيرها
        [two] {" "}واثنتان غيرها
        [few] {" "}و{ $more } غيرها
       *[other] {" "}و{ $more } غيرها
    }.
edit-which = أيُّ هذه { want } تعديلها؟
form-other = غير ذلك
form-specify-other = ما هو؟
edit-no-number = لا جواب بعدُ برقم { $number }. ولعرض ما أُجيب عنه { write } «تعديل».
edit-many =
    { $count ->
        [few] ينطبق هذا على { $count } إجابات، فنحتاج رقم الإجابة. { write } «تعديل» لعرضها بأرقامها.
        [many] ينطبق هذا على { $count } إجابة، فنحتاج رقم الإجابة. { write } «تعديل» لعرضها بأرقامها.
       *[other] ينطبق هذا على { $count } إجابة، فنحتاج رقم الإجابة. { write } «تعديل» لعرضها بأرقامها.
    }
edit-before-words = رقم | الرقم | سؤال | السؤال | جواب | الجواب | إجابة | الإجابة | إجابتي | جوابي | حقل | number | question | answer | my | the

## Long read-backs

review-in-sections =
    هذه إجابات{ ka } كما وصلتنا، نعرضها في { $count ->
        [two] قسمين
        [few] { $count } أقسام
        [many] { $count } قسمًا
       *[other] { $count } قسم
    }.
section = القسم { $number } من { $total }: { $title }
section-only = القسم { $number } من { $total }
section-button = { $number }. { $title }
section-button-only = القسم { $number }
review-entry = • { $entry }
review-how-section = إن كانت صحيحة { $gender ->
    [m] فاضغط
    [f] فاضغطي
   *[n] فاضغطوا
 } «{ $button }»، ولتعديل إجابة { press } رقمها.
review-next = صحيح، التالي
review-previous = القسم السابق
review-list = كل الأقسام
review-sections = أي قسم نعرض؟

## A changed form

form-changed = تغيّر نموذج الطلب بعد أن { $gender ->
    [m] بدأت
    [f] بدأتِ
   *[n] بدأتم
 } به. والجديد فيه:
form-move = هل ننقل إجابات{ ka } إلى النموذج الجديد؟ يبقى كل ما يصلح منها، ونسأل عن الباقي.
form-move-yes = نعم، إلى الجديد
form-move-no = لا، نكمل ما بدأناه
form-stays = نكمل بالنموذج الذي بدأنا به.
form-moved =
    { $count ->
        [zero] انتقلنا إلى النموذج الجديد.
        [one] انتقلنا إلى النموذج الجديد، وبقيت فيه إجابة واحدة.
        [two] انتقلنا إلى النموذج الجديد، وبقيت فيه إجابتان.
        [few] انتقلنا إلى النموذج الجديد، وبقيت فيه { $count } إجابات.
        [many] انتقلنا إلى النموذج الجديد، وبقيت فيه { $count } إجابة.
       *[other] انتقلنا إلى النموذج الجديد، وبقيت فيه { $count } إجابة.
    }

## Before the first question

inquiry-told = وصلنا كلام{ ka }، ونقدّر ظروف{ ka }. هل نبدأ طلبًا ونحفظ هذا الكلام لوصف الحاجة، أم نوصله إلى موظف؟
interpreter-ur = السلام علیکم۔ آپ کا پیغام ہمیں مل گیا ہے۔ ہمارا نمائندہ مترجم کی مدد سے آپ کو جواب دے گا۔
interpreter-hi = नमस्ते। आपका संदेश हमें मिल गया है। हमारा कर्मचारी दुभाषिए की मदद से आपको उत्तर देगा।
interpreter-bn = আসসালামু আলাইকুম। আপনার বার্তা আমরা পেয়েছি। আমাদের একজন কর্মী দোভাষীর সাহায্যে আপনাকে উত্তর দেবেন।
