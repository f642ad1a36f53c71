ask-inquiry = Please write your question in your own words.
inquiry-which = Is your question about one of these?
inquiry-unknown = We have no recorded answer to this. Shall we pass it on to a colleague who will answer you?
inquiry-pass-on = Pass it on
not-recorded = This information is not recorded with us.
inquiry-passed-on = We passed your words on to the { $role } under number { $reference }. The answer will reach you here during working hours.
person-called = The { $role } will reply to you here during working hours. Write what you want; it will reach them as it is.
 The number of this talk: { $reference }. To return to where we were, press “Back”.
relay-open = Please write; your messages reach our colleague in talk { $reference }. To return, press “Back”.
relay-added = This was added to { $reference }, and will be read by whoever looks into it.
relay-passed-on = Your message has reached our colleague, who will reply here.
relay-attachment = Only text reaches our colleague; we told them that you sent an attachment.
relay-ended = The talk with our colleague has ended. Let us go on where we stopped.
staff-answer = From the { $role }:
 { $answer }
reply = Reply
ticket-closed = This talk is closed. If a question is left, please write it to us.
relay-full = You have sent us a great deal, and all of it has reached our colleague. Please wait for the answer before you send more.
