# What the person is told of their application after it is signed.

period-weeks = { $weeks ->
    [one] one week
    [2] two weeks
   *[other] { $weeks } weeks
 }
period-days = { $days ->
    [one] one day
   *[other] { $days } days
 }
urgent-heard = We have alerted the staff to your urgent need just now, and one of them may write here at any moment. Going on with the questions helps them to reach you.
urgent-told = We have alerted the staff to your urgent need; looking after it does not wait for the study to end.
what-follows-min = Dear { $addressee }, we have received your signed application { $reference }.
 It goes to the { $body }, which studies it and decides whether to accept it. The study takes not less than { $period }, so the reply will not come before { $day }.
 The decision will then reach you. Being registered does not mean being accepted.
what-follows-max = Dear { $addressee }, we have received your signed application { $reference }.
 It goes to the { $body }, which studies and answers it. The reply takes not more than { $period }: it will reach you by { $day } at the latest.
returned = Your application { $reference } needs something before it can go on:
 { $reason }
 Press the button to look through your answers. If any of them changes, we will ask for a new signature.
open-answers = Open my answers
decision-accepted = We are glad to tell you that there is a decision on your application { $reference }: { $outcome }.
decision-other = Thank you for your trust and patience. There is a decision on your application { $reference }: { $outcome }. We are sorry that we could not do as you asked this time.
decision-reason = Reason: { $reason }
decision-text = { $text }
decision-question = If you have a question about the decision, write “person”.
decision-next-registration = One step is left: a few questions for the registration.
seen = I have read it
seen-thanks = Thank you. We noted that you have read the decision.
fill-registration = Complete registration
registered = You are now registered with us. File number: { $number }, application: { $reference }.
completed = The procedures of your application { $reference } are complete.
served = The service was provided for your application { $reference }:
 { $service }
 Has it reached you?
button-about = { $label }: { $reference }
status-none = You have no applications with us so far.
status-ended = Application { $reference }: ended and closed.
status-draft = Application { $reference }: not complete yet, and not submitted.
status-awaiting-signature = Application { $reference }: an answer has changed, so it waits for your signature.
status-submitted = Application { $reference }: received signed; a colleague goes through it, and then it goes to the { $body }.
status-docs-required = Application { $reference }: we need something from you. What is needed: { $reason }
status-matching = Application { $reference }: a colleague compares the data with the documents, and then it goes to the { $body }.
status-committee = Application { $reference }: being studied by the { $body }.
status-notified = Application { $reference }: there is a decision, and this is its text:
status-registered = Application { $reference }: registered; the service is being arranged.
status-completed = Application { $reference }: its procedures are complete; the service is being arranged.
status-service = Application { $reference }: the service was provided.
status-closed = Application { $reference }: ended and closed.
status-archived = Application { $reference }: not completed, so we stopped it.
status-progress = Answers received: { $done } of { $total }.
status-window-min = The study takes not less than { $period }; the reply will not come before { $day }.
status-window-min-passed = The study takes not less than { $period } and may take longer. We are sorry for the long wait; the decision will reach you here as soon as there is one.
status-window-max = The reply takes not more than { $period }: by { $day } at the latest.
status-window-max-passed = The reply should take not more than { $period }, and it is late; we are sorry. Those responsible have been told of the delay and are following it up.
correct-answers = Change an answer
status-ticket-open = { $topic ->
    [appeal] Appeal
    [complaint] Complaint
    [suggestion] Suggestion
   *[other] Inquiry
 } { $reference }: with the responsible colleague; the answer will reach you here.
status-ticket-answered = { $topic ->
    [appeal] Appeal
    [complaint] Complaint
    [suggestion] Suggestion
   *[other] Inquiry
 } { $reference }: you have had the answer.
status-ticket-closed = { $topic ->
    [appeal] Appeal
    [complaint] Complaint
    [suggestion] Suggestion
   *[other] Inquiry
 } { $reference }: ended and closed.
writing-ended = The time to change application { $reference } is over; what you had sent us stays as it was.
closed-unfinished = We closed application { $reference } without its being completed. Reason: { $reason }
 You may apply again whenever you like; if a question is left, write “person”.
