# Appeal, complaint, suggestion, what calms an anger, and rights and duties.

service-appeal = Appeal a decision
service-complaint = Complaint
service-suggestion = Suggestion
service-rights_duties = My rights and duties
command-appeal = appeal | i appeal | i want to appeal | /appeal
command-complaint = complaint | i have a complaint | i want to complain | /complaint
command-suggestion = suggestion | i have a suggestion | /suggestion
command-rights_duties = my rights | rights | rights and duties | /rights
option-reference = Application { $reference }

# Appeal
appeal = Appeal
appeal-add = Add to the appeal
appealed-which = Which application's decision do you want to appeal?
appeal-words = Please write your appeal in your own words: why should the decision be looked at again? If there is anything new that we do not have yet, please mention it here.
appeal-received = We have received your appeal against the decision on application { $reference }, under number { $ticket }.
 The { $role } will look at it, without anybody who took part in the decision. You will have one answer, with reasons, by { $day }. An appeal takes away nothing that was granted to you.
appeal-right = You may appeal against this decision once, within { days-count } of your learning of it.
appeal-right-unconfirmed = You may appeal against this decision once, within { days-count } of your learning of it. This is the period that we keep until the association has approved its own.
days-count = { $days ->
    [one] one day
   *[other] { $days } days
 }
appeal-nothing = There is no decision at present that could be appealed.
appeal-under-way = Your appeal number { $ticket } is being looked at, and its answer will reach you here. Anything new can be added to it.
appeal-only-once = The decision on application { $reference } was appealed before, and the answer given. An appeal is possible once.
appeal-too-late = The period for an appeal against the decision on application { $reference } has ended. We are sorry.
remains-complaint = You may still make a complaint, apply again when your situation changes, or write “person”.
remains-application = You may still apply again when your situation changes, or write “person”.
appeal-upheld = We have looked at your appeal number { $ticket }, and there is a new decision on application { $reference }.
appeal-dismissed = Your appeal number { $ticket } was looked at by somebody who took no part in the decision. The decision on application { $reference } stands. The reason:
 { $words }

# Complaint and suggestion
complaint-kind = We are sorry for what you met with. What is the complaint about?
complaint-about = Whose work is it about? It does not reach them, and they cannot see it.
complaint-about-nobody = Nobody in particular
complaint-words = Please write what happened, and when, if you can.
complaint-name = Shall whoever looks into it know who complains? The answer reaches you here in either case, and no application is affected.
complaint-name-known = Yes, with my application
complaint-name-withheld = No, without a name
complaint-received = We have received your complaint under number { $ticket }. The { $role } will look into it.
 You will have an answer with reasons by { $day }. The complaint is shown neither to those it is about nor to those who decide on applications.
complaint-is-over = Complaint { $ticket } was closed after its answer. Is the trouble over?
complaint-over = Yes, it is over
complaint-not-over = No, it is not
complaint-over-thanks = We are glad, and thank you for telling us.
complaint-open-still = Complaint { $ticket } is open now, and the answer is due by { $day }.
complaint-reopened = Complaint { $ticket } is open again, and the { $role } looks into it. You will have an answer by { $day }.
complaint-ended = We have looked into complaint { $ticket } twice, and are sorry that the answer did not end the trouble. You can write “person” whenever there is anything new.
complaint-outside = Outside the association: { $outside }
suggestion-words = We welcome your suggestion. Please write what we should do better.
suggestion-received = Your suggestion has reached the { $role } under number { $ticket }. Thank you. You will have an answer by { $day }.

# Anger and despair
anger-understood = We understand that you are upset, and are sorry for what you are going through.
anger-decision = This is what the decision on application { $reference } rests on:
anger-person = To talk to one of us, just write “person”.
threat-heard = We understand that you are upset. Your words have been passed on to the person in charge, who will follow this up.
crisis-heard = What you write matters to us, and you are not alone. We have just called somebody who will talk to you here; the number of this talk is { $ticket }. Until then, please be with someone you trust.
crisis-line = Help at any hour: { $line }
insult-words = you thieves | you liars | you idiots | shame on you
harm-words = i will kill you | i will burn your office | i will burn you
self-harm-words = kill myself | end my life | suicide | i do not want to live | i don't want to live | hurt myself

# My rights and duties
rights-head = You have a right to:
duties-head = And we ask of you:
right-answer = an answer to every question, or a person who answers.
right-correct = go over your answers and correct them before you sign, and to ask for corrections afterwards until they are passed on for a decision.
right-reply-min = a reply to your application once it was studied, which takes no less than { $period }.
right-reply-max = a reply to your application or inquiry within { $period }.
right-reasons = a decision by the { $body } with its reason in clear words.
right-appeal = appeal against the decision once, within { days-count } of learning of it; others than those who decided look at it.
right-appeal-unconfirmed = appeal against the decision once, within { days-count } of learning of it; others than those who decided look at it. This is the period that we keep until the association has approved its own.
right-complaint = complain, even without your name, and have an answer within { $days ->
    [one] one working day
   *[other] { $days } working days
 }; no application is affected.
right-withdraw = withdraw your application at any time, with no need to say why.
right-data = a copy of the data we keep, to have them corrected, and to ask for them to be deleted.
right-rating = rate the service if you wish; no name shows with it, and no application is affected.
duty-truth = Truth in your data and documents: your signature makes you answer for them.
duty-changes = Word of what changes in them, such as income, home and telephone number.
duty-reply = A reply when we ask for something or offer a time.
duty-respect = Respect, as we owe it to you.

# For staff
staff-ticket-appeal = A new appeal awaits your review: { $reference }
staff-appeal-passed = Everybody who was to review appeal { $reference } took part in the decision, so it went to others.
staff-ticket-complaint = A new complaint awaits your answer: { $reference }
staff-complaint-urgent = An urgent complaint needs you today: { $reference }
staff-complaint-reopened = The trouble of complaint { $reference } is not over. It is open again, and yours.
staff-ticket-suggestion = A new suggestion awaits your answer: { $reference }
staff-ticket-threat = Words with a threat need your attention now: { $reference }
staff-ticket-crisis = Somebody is in great distress and needs a person to talk to now: { $reference }
desk-kind-appeal = Appeal
desk-kind-complaint = Complaint
desk-kind-suggestion = Suggestion
desk-kind-threat = Threat
desk-kind-crisis = Great distress
desk-act-uphold = Uphold with a new decision
desk-act-dismiss = The decision stands
desk-uphold-outcome = The new decision (takes away nothing that was granted)
desk-uphold-reason = A reason from the list, if there is one
desk-uphold-text = Why has the decision changed? The applicant reads this.
desk-dismiss-text = Why does the decision stand? The applicant reads this; it is the last answer to the appeal.
desk-complaint-kind = Kind: { $kind }
desk-complaint-about = About the work of: { $role }
desk-complaint-about-nobody = About nobody in particular.
desk-complaint-anonymous = Made without a name; your answer reaches their chat.
desk-complaint-escalated = It was answered before, and the trouble was not over.
desk-appeal-reviewers = Took part in the decision, and may not review the appeal: { $names }
staffbot-prompt-dismiss = Reply to this message with the reason why the decision on { $reference } stands. The applicant reads it; it is the last answer to the appeal.
staffbot-hint-dismiss = Why the decision stands
receipt-same-reviewer = You took part in the decision; somebody else reviews the appeal.
receipt-same-outcome = This is the same decision. To leave it as it is, use “the decision stands”.
receipt-lowers-granted = An appeal takes away nothing that was granted.
receipt-appeal-open = The application is not closed before its appeal is answered.
receipt-appeal-upheld = The new decision after appeal { $reference } was recorded and told.
receipt-appeal-dismissed = It was recorded that the decision stands after appeal { $reference }, and told.

# Somebody who does not want to sign
signature-explained = To sign means that the answers are right as far as you know at that moment, and binds you to nothing else. An answer that you are unsure of can be changed, or left while you ask.
unwilling-words = i will not sign | i don't want to sign | i take no responsibility
