# Typing for someone, their own confirmation, and those who may not go on alone.

# What the member of staff reads, who types for the person.
assist-begun = New file, met by: { $channel }. { $other ->
    [yes] The words are those of { $name }.
   *[no] The words are the applicant's own.
 }
 { $met ->
    [letter] Write only what the letter says, in its words, and record an agreement only if its writer gave it there.
   *[other] Read each question out as it stands, and write the answer in the person's words. Nothing is written down before they have heard the privacy notice and agreed.
 }
assist-channel-interview = interview
assist-channel-phone = phone call
assist-channel-letter = letter
assist-channel-delegate = delegate
handing-how = The data of application { $reference } are complete. Whoever typed them in does not sign for the person. How do they confirm?
handing-by-chat = Code for their chat
handing-by-voice = Code they say aloud
handing-by-paper = Signature on paper
handing-another-way = Another way
handing-code = A code for the applicant alone, good once within { $days ->
    [one] one day
   *[other] { $days } days
 }: { $code }
 They write it in their own chat with us, or send { $start }{ $linked ->
    [yes] {""}, or open this link: { $link }
   *[no] {""}
 }
 They then read all the data, correct what they like, and sign.
handing-read-aloud = We sent a code to the channel on which we know them. Read this statement out word for word; if they agree with it, they tell you the code:
handing-awaits-code = Write the code as the applicant said it.
handing-code-wrong = That is not the code. Ask them to repeat it digit by digit.
handing-code-wrong-often = It was wrong several times, so the code is void.
handing-code-over = The code is void.
handing-confirmed = The applicant of { $reference } agreed by the code they said. The application went to their own file, where they are told what follows.
handing-taken = The applicant of { $reference } has taken the application over in their own chat.
handing-paper = Print this statement for them to sign. Whoever saw them sign then records it on the page of application { $reference }: the name, the day, and where the sheet is kept.
statement-printed = { $statement }

 Name: ........................................
 Signature: ........................................
 Date: ........................................

# What the person reads in their own chat.
code-taken = Thank you. We are opening application { $reference }, which was prepared with you.
code-unknown = We found no application that waits with the code { $code }. It may have been used or have ended; whoever gave it to you can give you another.
code-void = This code is no longer good. Whoever gave it to you can give you another.
code-own = This code is for what you typed yourself. Only the person concerned can confirm it, in a chat of their own.
code-too-often = There were too many wrong codes, so we take none until tomorrow. Write “person” if you need help.
code-elsewhere = This code is for the applicant's own chat, and is not used here.
taken-over = Application { $reference } was typed in by our { $role } as you told it, and is yours alone now: check it and correct what you like. It is submitted only with your signature.
code-to-say = Our staff are preparing an application with you now ({ $channel }). If you have heard the statement and agree with it, tell them this code: { $code }
 If nobody of our staff is with you now, give it to no one, and write “person” to let us know.
met-interview = in an interview
met-phone = on the phone
met-letter = from a letter that reached us
met-delegate = with our delegate

# Who confirms for somebody else.
statement-on-behalf = Statement for application { $reference }
 As the { $applicant }, or as the lawful representative, I confirm that I have checked all of the data above, that they are correct and complete, and that I am directly responsible to { $association } for their correctness.
statement-guardian = Statement for application { $reference }
 As the guardian or carer of the { $applicant }, I confirm that I have checked all of the data above, that they are correct and complete, and that I am directly responsible to { $association } for their correctness.

# A child, and a neighbour.
guardian-needed = Thank you for trusting us. Whoever is under eighteen is served together with their guardian, so we stop here and ask nothing more. Is the guardian near, to go on with us?
guardian-line = Anyone in danger, or afraid of somebody at home, can call: { $line }
guardian-here = My guardian goes on
guardian-birth-wrong = Correct the birth date
lead-consent = Thank you for this kindness. We write down nothing of a family that has not come by itself; all we need is a way to reach it. Does the family know, and agree that we call?
lead-yes = Yes, it agrees
lead-no = No, or I do not know
lead-contact = Write in one message a name to call them by and their mobile number, and nothing else.
lead-contact-unclear = A short name and a correct mobile number are enough; we need nothing else.
lead-stop = Stop
lead-passed-on = Thank you. We passed the family's number on to our { $role } as { $reference }, to call them, and deleted everything else that was written here.
lead-not-kept = Thank you. We kept nothing about the family, and shall be glad if it contacts us by itself.{ $held ->
    [yes] {" "}This is how we are reached:
 { $ways }
   *[no] {""}
 }

# What must not be kept.
withheld-card = What arrived looks like the number of a bank card, so we did not keep it. We never ask for one. Please delete the message on your device too.
withheld-code = What arrived looks like a verification code, so we did not keep it. We never ask for such codes; whoever does so in our name is not one of us. Please delete the message on your device too.
withheld-password = What arrived looks like a password or a PIN, so we did not keep it. We never ask for one. Please delete the message on your device too; changing the password is safer.
withheld-people = Thank you for caring about others. We did not keep these numbers, since their owners have not allowed it; they are welcome to write to us here themselves.
receipt-withheld = What was typed held a card number, a code or a password, so none of it was kept and nothing was recorded. Please take it out and try again.
