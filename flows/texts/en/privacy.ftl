# "My data": what everybody may ask about their data, and what follows for the staff.
service-my_data = My data
my-data-what = Your data are yours. What would you like to do?
my-data-see = See them
my-data-correct = Correct them
my-data-withdraw = Take back a consent
my-data-erase = Erase them
my-data-person = Ask about them

data-summary = This is what we have kept about you since { $since }.
 Conversations linked to your file: { $channels }
 { $applications ->
    [zero] You have no applications.
    [one] You have one application.
   *[other] You have { $applications } applications.
 } { $tickets ->
    [zero] No talks with the staff.
    [one] One talk with the staff.
   *[other] { $tickets } talks with the staff.
 }
 The details follow in the next messages, if there are any. For a full copy in a file choose "Ask about them".
consent-purpose = { $purpose ->
    [study] Studying the application
    [outreach] Telling you of what may concern you
    [sharing] Checking with other bodies
    [sensitive] Sensitive data
   *[other] { $purpose }
 }
data-consent-line = { $given ->
    [yes] Consent
   *[no] No consent
 } to { $purpose ->
    [study] studying the application
    [outreach] being told of what may concern you
    [sharing] checking with other bodies
    [sensitive] recording sensitive data
   *[other] { $purpose }
 }: { $day }
data-channel = { $channel ->
    [telegram] Telegram
    [web] the website
    [assist] what staff typed for you
    [terminal] the association's own computer
    [whatsapp] WhatsApp
   *[other] { $channel }
 }
data-ticket = What you wrote in the talk { $reference }:
data-application = Application { $reference }, begun on { $day }. { $documents ->
    [zero] No documents are kept with it.
    [one] One document is kept with it.
   *[other] { $documents } documents are kept with it.
 }

data-correct-words = Write what you would like to correct, and what is right.
data-opened = We have recorded your request about your data as { $reference }. You will have an answer by { $day } at the latest.
data-extended = We need more time. The reason: { $reason }
 You will have an answer by { $day } at the latest.
data-denied = We are sorry that we cannot do what you asked. The reason: { $reason }
 If you are not convinced you may complain to us with the word "complaint", or to the authority that supervises the protection of personal data.

data-withdraw-purpose = These are the consents you have given. Which one would you like to take back?
data-withdraw-sure = { $purpose ->
    [study] Without it we stop studying those of your applications that are not answered yet, and delete drafts.
    [outreach] Without it we write to you only about your applications.
    [sharing] Without it we do not check your data with other bodies, and may ask you for the originals.
   *[other] Without it we do not use what was recorded under it, and the staff take it out of the application.
 } What was done before stays valid. Shall we take it back?
data-withdraw-yes = Yes, take it back
data-withdraw-no = No, leave it
data-withdrawn = Consent taken back: { $purpose ->
    [study] studying the application. You may apply again whenever you like.
    [outreach] telling you of what may concern you.
    [sharing] checking with other bodies.
   *[other] sensitive data.
 }
data-no-consents = You have given no consent that still holds.
data-own-chat-only = Only the person can ask for their data, from their own chat. What they ask aloud or in a letter is recorded in their file by staff.
data-as-it-was = Everything stays as it was.

data-erase-sure = { $open ->
    [zero] Erasing destroys all your answers, documents and talks. They cannot be brought back.
   *[other] This has not ended yet: { $references }. Erasing follows once it has ended, or is withdrawn with the words "withdraw my application". It destroys all your answers, documents and talks. They cannot be brought back.
 }
 Should the law want anything kept, it stays, and we tell you why. The number and dates of an application stay, without a name.
 Would you like us to erase them?
data-erase-yes = Yes, erase them
data-erase-no = No, keep them
data-erase-id = To be sure that the data are yours, write the ID number that stands in your application.
data-id-differs = This number is not the one that we have, so nothing was changed. Try again, or write "person".
data-erased = Your data are erased and their keys destroyed. Certificate number: { $reference }. { $kept ->
    [zero] Nothing remains of them under your name.
    [one] One matter remains that the law wants kept.
   *[other] { $kept } matters remain that the law wants kept.
 } Should you write to us again, we begin anew.

# For the staff
staff-ticket-data = A request about personal data, with a period set by law: { $reference }
staff-data-waiting = { $days ->
    [zero] The period of the data request { $reference } ends today.
    [one] One day is left for the data request { $reference }.
   *[other] { $days } days are left for the data request { $reference }.
 }
desk-kind-data = Personal data request
desk-data-asks = { $kind ->
    [see] Asked for: to see the data, or a copy
    [correct] Asked for: a correction
    [erase] Asked for: erasure
   *[withdraw] Asked for: that a consent taken back is followed { $purpose ->
    [sensitive] (sensitive data)
    [sharing] (checking with other bodies)
    [study] (studying the application)
   *[other] {""}
  }
 }
desk-act-request = Record a personal data request
desk-act-extend = Extend the period
desk-act-deny = Refuse with the reason
desk-act-erase = Erase the data for good
desk-request-kind = What does the person ask for?
desk-request-see = To see them
desk-request-correct = A correction
desk-request-erase = Erasure
desk-request-withdraw = To take back a consent
desk-request-text = Their words, and when
desk-extend-days = How many days? (30 at most, once)
desk-extend-text = The reason, which the person is told
desk-deny-text = The reason, which the person is told
desk-erase-keep = References of what the law wants kept, if any
desk-erase-text = How you checked who is asking, and why anything is kept
receipt-data-noted = The personal data request is recorded as { $ticket }.
receipt-needs-kind = Say what is asked for: { $kinds }.
receipt-needs-days = Write the number of days, from 1 to { $most }.
receipt-extended-before = This request was extended before, and can be only once.
receipt-extended-too-late = The day of the answer has passed; it can be extended only before.
receipt-data-extended = The period of { $reference } is extended, and the person was told why.
receipt-data-denied = { $reference } is refused, and the person was told why.
receipt-not-an-erasure = Erasure was not asked for here.
receipt-needs-identity-check = Write how you checked who is asking, and why anything is kept if it is.
receipt-unknown-kept = Some of what you want kept is none of this person's matters. Check the references.
receipt-erase-open = { $whose ->
    [others] This person has matters with others of the staff that have not ended, { $others } in number. Wait until they end, or refuse the erasure with the reason.
    [both] This person has matters that have not ended: { $references }, and { $others } with others of the staff. End yours or withdraw them at their wish first, or refuse the erasure with the reason.
   *[theirs] This person has matters that have not ended: { $references }. End them or withdraw them at their wish first, or refuse the erasure with the reason.
 }
receipt-erased = Certificate of erasure of personal data
 Number: { $reference }
 Day: { $day }
 Done by: { $by }
 Keys destroyed: of { $count } matters, and of the file with its talks and attachments
 Kept: { $kept }
 Identity check, and why anything is kept: { $why }
