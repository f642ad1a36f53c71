# What is sent as photos, files and recordings: what was taken, what was not and why, and what to do.

send = send
document-kept = We have received “{ $document }”, thank you.
document-kept-pages = { $count ->
    [1] We have received a page of “{ $document }”, thank you.
   *[other] We have received { $count } pages of “{ $document }”, thank you.
 }
document-kept-unclear = We have received “{ $document }” and keep it as it is; a colleague will look at it. Thank you for your patience.
document-kept-ahead = We have received “{ $document }” and keep it in its place.
document-still-needed = What we still need now is “{ $document }”.
document-wrong = We have received: { $received }. What is needed here is “{ $document }”.
document-offer-person = If that is not possible, a colleague will help you: write “agent”.
documents-missing = Still needed: { $documents }.
document-absent = There is none
document-inapplicable = Does not apply
document-resend = Send the document again
document-rejected = Your request { $reference } needs another copy of “{ $document }”:
 { $reason }
 Press the button to send it. We will ask for nothing else, and then for a new signature, because a document has changed.
document-expired = By the date that you gave, “{ $document }” has expired. All your answers are kept; you can complete the request once it is renewed and the date is changed.
document-asked-again = Another copy of “{ $document }” is still to come.
document-too-old = “{ $document }” is older than allowed. All your answers are kept; you can complete the request with a newer one, once the date is changed.

tip-dark = The photo is too dark to read. Please send another one, taken near a window or under a lamp.
tip-small = The photo is too small to read. Please send the original photo, or a closer one in which the document fills the screen.
tip-blurred = The photo is blurred and cannot be read. Please send another one, with the document on a table and the phone held still.
album-page-unread = Of the { $count } pages that came, page { $number } cannot be read, so we need the pages again.

upload-refused-too-big = The file is larger than 20 megabytes, so we could not take it. Please send a photo of the document, taken with your phone, or write “agent” to hand it in another way.
upload-refused-type = We do not take files of this type. Please send a photo of the document, taken with your phone, or a PDF, or write “agent” to hand it in another way.
upload-refused-empty = The file arrived empty. Please send it again.
upload-refused-broken = The file arrived damaged and could not be opened. Please send it again, or a photo of the document, taken with your phone.
upload-refused-locked = The file is locked with a password, so we could not open it. We do not need the password: please send a photo of the document, taken with your phone.
upload-refused-too-long = The file has more pages than we take at once. Please send only the pages that are needed.
upload-refused-infected = The virus scanner found something harmful in the file, so we did not keep it. Please send a photo of the document, taken with your phone.
upload-refused-too-many = Many files have come from you today, so we did not take this one. We can go on tomorrow, or write “agent” to hand it in another way.

sent-photo = a photo
sent-voice = a voice note
sent-audio = a sound file
sent-video = a video
sent-file = a file
sent-sticker = a sticker
sent-location = a place on the map
sent-other = something else

voice-kept = We have received your voice note, thank you. A colleague will write it down as you said it.
voice-not-here = We have received your voice note. Here we need a written answer, so that we make no mistake in it, and did not keep it. Please write the answer, or write “agent” and a colleague will write it with you.

# For staff
copy-seen = a copy sent in the chat
receipt-matched = “{ $document }” of { $reference } is recorded as matched.
receipt-document-rejected = Another copy of “{ $document }” was asked for in { $reference }; the rejected one is destroyed.
receipt-transcribed = What you wrote down is the answer in { $reference } now; the signature stands for what was said.
receipt-no-such-copy = There is no copy of that name to work on now.
receipt-no-such-voice = No voice note answers this question.
receipt-document-too-old = “{ $document }” was older than allowed on the day of submission. Ask for a newer one with the reason.
desk-copies = Copies that were sent
desk-copy-page = Open page { $number }
desk-copy-gone = { $count ->
    [1] One file was destroyed after it was seen
   *[other] { $count } files were destroyed after they were seen
 }
desk-copy-until = To be destroyed on { $day }
desk-no-copy = There is no copy to be shown to you here: it was destroyed, or your role may not see it.
desk-act-match = Matches the answers
desk-match-text = Where did you see the original or the copy? (Left empty: a copy sent in the chat)
desk-act-reject = Ask for another copy
desk-reject-text = For what reason? This text reaches the applicant.
desk-act-transcribe = Write down what was said
desk-transcribe-text = What was said in the voice note, as it was said
copy-state-missing = not there yet
copy-state-received = received
copy-state-readable = received, readable
copy-state-matched = matched
copy-state-rejected = another copy asked for
copy-state-not-available = said not to exist
copy-state-not-applicable = said not to apply
copy-flag-unclear = Hard to read, and asked for twice: the original has to be seen
copy-flag-cleaned = Something in the file acted by itself and was taken out
copy-flag-expired = Had expired on the day of submission
copy-flag-too-old = Was older than allowed on the day of submission
