# وثائق الجمعية، والنسخة التي تُطبع من الطلب الموقّع.
service-library = وثائق الجمعية
service-bylaws = اللائحة الأساسية
service-signed = نسخة من طلبي الموقّع
command-library = وثائق الجمعية | الوثائق | المكتبة | documents | library | /library
command-bylaws = اللائحة | اللائحة الأساسية | لائحة الجمعية | أبي اللائحة | أبغى اللائحة | bylaws | /bylaws
command-signed = نسخة طلبي | نسخة من طلبي | نسخة الطلب الموقع | اطبع طلبي | my signed request | /copy
library-document = أي وثيقة { want }؟
library-asked-for = طلب وثيقة: { $title }
library-not-loaded = وثيقة «{ $title }» غير محمّلة لدينا الآن. طلبناها من الموظف برقم { $reference }، ويجيب{ ka } هنا.
library-for-staff = وثيقة «{ $title }» للموظفين، ولم تأذن الجمعية بنشرها. وللسؤال عمّا فيها { write } «سؤال».
library-here = { tafaddal }، هذه وثيقة «{ $title }».
library-file = { $title }
library-file-linked = { $title }
 { $link }
staff-ticket-document = طلب وثيقة غير محمّلة: { $reference }.
desk-kind-document = طلب وثيقة
signed-none = لا يوجد ل{ ka } طلب موقّع.
signed-copy = نسخة الطلب { $reference } كما وُقّع:

 { $answers }

 { $statement }

 الاسم: { $name }
 الوقت: { $at }
 بصمة التوقيع: { $digest }
signed-how = البصمة تتغيّر إذا تغيّر أي جواب. وللتحقق منها يعيد موظف الجمعية حسابها من السجل في صفحة الطلب.
signed-changed = تغيّرت إجابات بعد هذا التوقيع، ويلزم التوقيع من جديد.
signed-page = ومن يراسلنا من صفحة الموقع يطبعها من هنا: { $link }
