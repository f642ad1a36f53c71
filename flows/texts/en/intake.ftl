# What is read before the first question. The whole notice follows on request.
privacy-brief = Before we begin, three things that matter to you:
 • Your answers are kept encrypted by { $association }, only to study the application and to contact you.
 • Only the staff concerned and the { $body } see them.{ $abroad ->
    [yes] {" "}Messages pass through a chat application whose servers may be outside the Kingdom.
   *[no] {""}
 }
 • You may have a copy of them, or have them corrected or deleted, whenever you like.
privacy-more = Details
privacy-notice = Privacy notice
 • { $association } is responsible for the data; your consent is the basis. They are collected only to study the application and to contact you about it.
 • The staff concerned and the { $body } see them; nobody else does, unless the law demands it or you agree.
 • Answers are kept encrypted. How long they are kept is not recorded with us yet; a member of staff will answer who asks.
 • { $abroad ->
    [yes] Messages pass through the chat application and its servers, which may be outside the Kingdom. You may apply in person or by letter instead.
   *[no] You may apply in person or by letter instead.
 }
 • You may ask at any time for a copy of your data, to have them corrected or deleted, or withdraw your consent: just write “person”.
 • Applying is your choice, but an application cannot be studied without its data.
ask-consent = Do you agree that we record your data to study the application?
consent-yes = I agree
consent-no = I do not agree
yes-words = yes | agree | i agree | ok
no-words = no | i do not agree | disagree | i do not want to sign | i will not sign
consent-refused = As you wish; we recorded nothing. You can still ask anything, apply in person, or come back here whenever you like.
application-begun = We opened application { $reference } for you. Each answer is kept as soon as it arrives. Take your time.
progress = Question { $number } of { $total }
button-back = Back
button-skip = Skip
button-save = Save for later
button-lost = I do not understand
cannot-skip = This question is needed to study the application and cannot be skipped. If it is not clear, write “person” and we will help.
first-question = This is the first question. To leave and keep your answers, write “save”.
draft-kept = All your answers are kept. Come back and continue whenever you like.
ask-cancel = Shall we keep what is answered for another time, or delete it?
cancel-keep = Keep
cancel-delete = Delete
cancel-continue = Go on filling in
draft-deleted = All answers are deleted.
resume = Continue
draft-reminder = Application { $reference } is kept and waits for you to complete it. Take your time; if something is difficult, write “person” and we will help.
draft-archived = Application { $reference } was left for a month, so we stopped reminding you. You are welcome to begin a new one whenever you like.
review = These are your answers as we received them:
review-line = { $number }. { $question }
 → { $answer }
review-how = If all are right press “All correct”; to change one, press its number.
review-right = All correct
review-unclear = We could not tell which answer you want to change. Please type its number.
review-incomplete = One question still needs an answer before we go on:
number = { $number }
already-signed = Your application is signed as it is; nothing in it has changed.
returned-again = You told us that the answers are right as they are, so the signature stands and the application is back with our colleague.
statement = Statement for application { $reference }
 I, the { $applicant }, confirm that I have read all the answers above, that they are correct and complete, and that I am directly responsible to { $association } for their correctness.
ask-full-name = If you agree to this statement, type your full name as on your ID.
name-unclear = We could not make out the name. Please type the full name as on the ID.
name-differs = The name in the application is { $name }. Please type it as it is, or write “edit” to correct it in the application.
ask-signature = Name: { $name }
 When you press “I confirm and sign” the application is submitted; after that nothing changes without a new signature.
sign = I confirm and sign
sign-edit = Change an answer
sign-refuse = Not now
signature-refused = That is all right; the application is kept and not submitted. If something in the statement worries you, write “person” and we will explain.
correction-begun = The application is open for changes. Any change voids the signature, and we will ask for a new one before it is submitted.
correction-too-late = The application can no longer be changed here. Write “person” and we will pass on what you want corrected.
registration-received = Thank you. The registration data are complete; we will tell you when it is done.
