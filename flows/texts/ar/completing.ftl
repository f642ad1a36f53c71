# What is asked for again, and a correction after signing.

returned-places = نحتاج إلى أمور محددة لمتابعة طلب{ ka } رقم { $reference }:
returned-place = • «{ $place }»: { $reason }
returned-to-show = ما لا يُرسل هنا يكفي عرض أصله على الموظف.
returned-places-how = { press } الزر لنمرّ عليها واحدًا واحدًا، وبقية الإجابات محفوظة كما هي.
complete-now = إكمال المطلوب
asked-because = المطلوب هنا: { $reason }
asked-still = بقي مما طُلب ما لم يُجب عنه.
asked-only = المفتوح للتعديل الآن هو ما طلبه الموظف وحده، وبقية الإجابات محفوظة كما هي.
correcting-reason = ما سبب التعديل؟ جملة قصيرة تكفي، ويمكن تركه.
checked-at = مقر الجمعية
checked-mismatched = { $document }: لا تطابق ({ $reason })
checked-needs-visit = { $document }: يلزمها زيارة ({ $reason })
receipt-needs-why = اكتبوا سبب النتيجة في «{ $document }».
receipt-unknown-place = لا يوجد في هذا الطلب سؤال أو وثيقة باسم «{ $place }».
receipt-not-viewed = لا تُطابَق «{ $document }» قبل أن تفتحوا نسختها بأنفسكم.
