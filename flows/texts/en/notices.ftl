# The decision reaches the person: the line that a preview shows, calls, letters, callbacks.

notice-lead = A private message for you about { $reference }:
service-callback = Call me
service-reach = How to reach you
callback-hour = When does a call suit you? We call during working hours.
callback-early = Start of the day
callback-midday = Middle of the day
callback-late = End of the day
callback-any = Any time
callback-known = Shall we call the number ending in { $ending }?
callback-number-yes = Yes, that one
callback-number-other = Another number
callback-number = Please write the mobile number we should call, such as 05XXXXXXXX.
callback-why = What is it about? Please write a few words, or press “Skip”.
callback-number-unclear = We could not make out the number.
callback-noted = We have noted your request as { $reference } and will call you on { $number } by { $day } at the latest.
callback-waits = Your request for a call is noted as { $reference }. We will call you soon.
callback-missed = We called you as you asked ({ $reference }) and could not reach you. We will call again on { $day }.
callback-over = We called you several times ({ $reference }) and could not reach you. You may ask for a call again, or write “agent” to be answered here.
callback-wrong = We called the number we have ({ $reference }), and it was not yours. Please ask for a call again with another number, or write “agent” to be answered here.
reach-way = Which way do you prefer to be reached first?
reach-name = { $way ->
    [phone] Phone call
    [letters] Letter
    [telegram] Telegram
    [web] The association's page
    [any] No preference
   *[other] This chat
 }
reach-noted = Noted: { $way ->
    [phone] we send the decision here and call you as well.
    [letters] we send the decision here and by letter as well.
    [telegram] we write to you on Telegram first.
    [web] we write to you on the association's page first.
    [any] we write to you where we last spoke.
   *[other] we write to you in this chat first.
 }

# Staff
staff-ticket-call = A call is needed; what to say is in { $reference }
staff-ticket-callback = Somebody asks to be called: { $reference }
staff-call-write = The calls reached nobody. A letter is left: { $reference }
desk-kind-call = Call
desk-kind-callback = Callback
desk-act-call = Record a call
desk-act-letter = Record the decision letter
desk-call-outcome = How did the call end?
desk-call-reached = Reached
desk-call-no-answer = No answer
desk-call-wrong-number = Somebody else's number
desk-call-text = What was said, briefly
desk-call-received = Did the service reach them? (if the call is about a service)
desk-call-received-yes = Yes
desk-call-received-no = No
desk-letter-on = Day the letter was sent
desk-letter-received = Day the applicant signed for it (leave empty until the signed receipt is back)
letter-sent-on = The decision letter was sent on { $day }
desk-letter-print = The letter, for printing
desk-call-script = What to say
desk-call-hour = When it suits: { $hour ->
    [early] start of the day
    [midday] middle of the day
    [late] end of the day
   *[other] any time
 }
desk-call-number = Number: { $number }
desk-call-number-unknown = The application holds no number.
desk-call-made = { $by }, { $at }: { $outcome }
desk-tried = The decision was sent to { $way }, { $at }.
desk-tried-refused = The decision was sent to { $way }, { $at }; the channel did not take it.
desk-unproved = Nothing proves yet that the decision arrived.
desk-proved = Proved to have arrived { $how ->
    [seen] by a press on “I have read it”
    [reply] by a reply
    [call] by a call
   *[letter] by a signature for the letter
 }, { $at }.
desk-proved-by = Proved to have arrived { $how ->
    [call] by a call
   *[letter] by a signature for the letter
 } recorded by { $by }, { $at }.
desk-step-seen = The applicant has read the decision
desk-step-proved-reply = The applicant replied where the decision was sent
desk-step-proved-call = The decision was told in a call
desk-step-proved-letter = The applicant signed for the decision letter
desk-step-received = The service came
desk-step-unreceived = The service did not come
desk-step-registration-filled = The registration data are complete
call-script-decision = Peace be upon you. This is { $association }. Am I speaking with { $name }?
 (Say nothing before the name is certain.)
 The decision on your application { $reference } is: { $outcome }. { $reason }
 Have you any question about it?
call-script-receipt = Peace be upon you. This is { $association }. Am I speaking with { $name }?
 (Say nothing before the name is certain.)
 Our records say that we provided: { $service }. Has it reached you?
call-script-callback = Peace be upon you. This is { $association }. You asked us to call you.
receipt-call-reached = The call is recorded, and proves that the decision in { $reference } arrived.
receipt-call-again = The attempt is recorded in { $ticket }. Again on { $day }.
receipt-call-write = The attempt is recorded in { $ticket }. Send the decision letter before { $day }.
receipt-call-received = The call is recorded: the service in { $reference } has arrived.
receipt-call-not-received = The call is recorded in { $reference }: the service did not arrive; its providers are told.
receipt-call-given-up = The call is recorded in { $reference }. Nobody could be asked; it stays our word alone.
receipt-letter-sent = The letter in { $reference } is recorded as sent, { $day }. Nothing is proved before it is signed for: { $ticket } stays open and comes back on { $until }.
receipt-letter-received = The applicant of { $reference } signed for the letter, { $day }. It proves that the decision arrived.
receipt-callback-made = The call is recorded; { $reference } is done.
receipt-callback-again = The attempt is recorded in { $reference }. Again on { $day }.
receipt-callback-over = The last attempt is recorded; { $reference } is over, and its person was told.
receipt-nothing-to-call = Nothing here needs a call or a letter. Nothing was recorded.
receipt-not-offered = The association's policy does not list this channel. Nothing was recorded.
receipt-needs-call-outcome = Say how the call ended, one of: { $known }.
receipt-needs-letter-day = Write the day as it is, such as {"\u2066"}2026-11-22{"\u2069"}, not in the future nor before the decision.
receipt-not-proved = Nothing proves yet that the decision arrived, so it stays open. Record a call, or a signature for the letter.
receipt-documents-outstanding = Not registered before all is complete. Left: { $documents }.

# The letter
decision-letter-title = Decision letter
decision-letter-number = Number: { $reference }
decision-letter-date = Date: { $day }
decision-letter-licence = Licence { $licence }
decision-letter-to = To { $addressee }: { $name }
decision-letter-greeting = Peace be upon you.
decision-letter-body = The { $body } has considered your application { $reference } of { $signed }, and decided on { $decided }: { $outcome }.
decision-letter-reason = The reason: { $reason }
decision-letter-question = If you have a question about the decision or object to it, we are glad to hear from you.
decision-letter-close = With kind regards.
decision-letter-sign = Name, signature and stamp:
decision-letter-receipt = I have received this letter. Name, signature and date:
