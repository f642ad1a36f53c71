# Repeats, proposals, going back and long read-backs: the talk around the questions of a form.

## What may be kept with one press

proposed-own = Your answer: { $answer }
proposed-form = Proposed answer: { $answer }
proposed-told = What you wrote at first: { $answer }
proposed-earlier = Your answer in an earlier application: { $answer }
keep-own = Keep it
keep-form = Use the proposed answer
keep-told = Use these words
keep-earlier = Use the earlier answer
keep-words = keep | keep it | same | the same | no change | unchanged | use it
understood-as = We read it as { $answer }. To correct it, write “back”.
note-value = { $note }: { $value }

## Many choices

many-choices = There are { $count } choices here: a part of the name is enough.
choice-line = { $number }. { $choice }
choose-several = To choose several, write their numbers together, such as “1 and 2”.
choice-by-name = The list is long and has no numbers. Please type a part of the name.
choice-many = { $count } names have this word in them. Please type more of the name.
choice-unknown = We did not find this name in the list. Please type another word of it.

## Repeats

roster-any = Is there anything to record here?
roster-yes = Yes
roster-none = None
roster-line = { $number }. { $name }
roster-before = { $count } more before these.
roster-more = Is there anything to add? To open one of the above, press its number.
roster-change = To open one of the above, press its number.
roster-counted = Their number comes from an earlier answer. To open one, press its number.
roster-add = Add
roster-all = That is all
roster-back = Continue
roster-full = The list is full: { $most }.
roster-unclear = Please press one of the buttons, or type the number or the name.
roster-count =
    { $count ->
        [0] none
       *[other] { $count }
    }
roster-add-words = add | add another | another | one more
roster-done-words = done | that is all | that's all | none | no more | continue | next
roster-remove-words = remove | delete
entry-title = { $title } ({ $number }): { $name }
entry-title-only = { $title } ({ $number })
entry-unnamed = nothing written yet
not-yet = not answered yet
entry-how = To change an answer, press its number.
entry-unclear = Please press one of the buttons, or type the number or the name of the answer.
entry-go-on = Complete it
entry-remove = Remove
entry-back = Back
ask-remove = Shall we remove “{ $entry }” and what was written in it?
remove-yes = Yes, remove it
remove-no = No, keep it
entry-removed = We removed “{ $entry }”.
quoted = “{ $name }”
within-entry = { $answer } ({ $entry })

## Going back

answers-dropped =
    After this change we no longer need: { $answers }{ $more ->
        [0] {""}
        [one] {" "}and one more
       *[other] {" "}and { $more } more
    }. They are kept aside, and come back if they apply again.
answers-reopened =
    After this change we need to look again at: { $answers }{ $more ->
        [0] {""}
        [one] {" "}and one more
       *[other] {" "}and { $more } more
    }.
edit-which = Which of these do you want to change?
form-other = Other
form-specify-other = What is it?
edit-no-number = There is no answer number { $number } yet. Write “edit” to see what was answered.
edit-many = That fits { $count } answers, so we need the number. Write “edit” to see them with their numbers.
edit-before-words = number | question | answer | my | the

## Long read-backs

review-in-sections = These are your answers as we received them, in { $count } sections.
section = Section { $number } of { $total }: { $title }
section-only = Section { $number } of { $total }
section-button = { $number }. { $title }
section-button-only = Section { $number }
review-entry = • { $entry }
review-how-section = If these are right press “{ $button }”; to change one, press its number.
review-next = Right, next
review-previous = Previous section
review-list = All sections
review-sections = Which section shall we show?

## A changed form

form-changed = The form was changed after you began. What is new:
form-move = Shall we move your answers to the new form? All that still fits stays, and we ask for the rest.
form-move-yes = Yes, the new one
form-move-no = No, finish this one
form-stays = We go on with the form you began.
form-moved =
    { $count ->
        [0] You are on the new form now.
        [one] You are on the new form now, and one answer came along.
       *[other] You are on the new form now, and { $count } answers came along.
    }

## Before the first question

inquiry-told = We received what you wrote, and we understand. Shall we begin an application and keep these words to describe the need, or pass them on to a colleague?
interpreter-ur = السلام علیکم۔ آپ کا پیغام ہمیں مل گیا ہے۔ ہمارا نمائندہ مترجم کی مدد سے آپ کو جواب دے گا۔
interpreter-hi = नमस्ते। आपका संदेश हमें मिल गया है। हमारा कर्मचारी दुभाषिए की मदद से आपको उत्तर देगा।
interpreter-bn = আসসালামু আলাইকুম। আপনার বার্তা আমরা পেয়েছি। আমাদের একজন কর্মী দোভাষীর সাহায্যে আপনাকে উত্তর দেবেন।
