# What ends before it is complete: withdrawn, a death, handed to another body, a duplicate.

service-withdraw = Withdraw an application
command-withdraw = withdraw | withdraw my application | /withdraw
withdraw = Withdraw the application
withdraw-nothing = There is no open application that can be withdrawn now.
withdraw-which-which = Which application do you want to withdraw?
withdrawal-sure = Do you want to withdraw the application? It will not be considered further. You can apply again at any time.
withdrawal-yes = Yes, withdraw it
withdrawal-no = No, keep it
withdrawal-why = Would you like to tell us why? It helps us improve, and is not required.
withdrawal-kept = Application { $reference } remains as it is.
withdrawn = Application { $reference } was withdrawn as you wished. There will be no reminders about it, and you are always welcome.
withdrawn-by-staff = Application { $reference } was withdrawn, as our colleague was asked. If it was not you who asked, please write “person”.
transferred = Application { $reference } was handed to a body that can serve you better, and has ended with us:
 { $words }
duplicate-own = Application { $reference } is a duplicate. Your other application { $other } alone goes on.
duplicate-ended = Application { $reference } is no longer considered. If a question is left, please write “person” and we will explain.

# A death
condolence = Please accept our sincere condolences on your loss.
death-stopped = We have stopped all automatic messages from this chat, and there is nothing you need to do now. A colleague will be in touch when it suits you; the number for it is { $ticket }.
death-mistaken = We apologise for our last message, which was out of place. Everything is again as it was.
death-verbs = died | passed away | has died
death-people = my father | my mother | my husband | my wife | the applicant | my grandfather | my grandmother
death-applicants = the applicant
death-phrases = the applicant is no longer with us
death-long-ago = years ago | a year ago

status-mourning = Application { $reference }: with one of our colleagues, who will be in touch when it suits you.
status-withdrawn = Application { $reference }: withdrawn as its applicant wished.
status-deceased = Application { $reference }: closed. May its applicant rest in peace.
status-transferred = Application { $reference }: handed to another body, and ended with us.
status-duplicate = Application { $reference }: no longer considered.

# For staff
stage-withdrawn = Withdrawn
stage-deceased = Applicant has died
stage-transferred = Handed to another body
stage-duplicate = Duplicate
staff-ticket-death = We were told that the person of this file has died, and automatic messages have stopped. Please find out: { $reference }
staff-application-withdrawn = The applicant has withdrawn { $reference }. Nothing is left to do.
desk-kind-death = News of a death
desk-act-withdraw = Withdraw as the applicant asked
desk-act-deceased = Confirm the applicant's death
desk-act-transfer = Hand to another body
desk-act-duplicate = End as a duplicate
desk-act-alive = The news is wrong
desk-withdraw-text = How did the applicant ask for it, and when?
desk-transfer-text = To which body, and how is it reached? The applicant reads this.
desk-deceased-text = Once confirmed, every clock of the application ends, and nothing automatic reaches the family.
desk-deceased-told = Who told you?
desk-deceased-proof = What did you see? Such as the number of the death certificate
desk-duplicate-text = The number of the application that goes on. It is told to the applicant only if it is their own.
desk-alive-text = Automatic messages go on as before, with an apology.
staffbot-prompt-withdraw = Reply to this message with how and when { $reference } was asked to be withdrawn.
staffbot-hint-withdraw = How it was asked
staffbot-prompt-transfer = Reply to this message with the body to which { $reference } is handed, and how it is reached. The applicant reads it.
staffbot-hint-transfer = The body
receipt-withdrawn = { $reference } was withdrawn.
receipt-transferred = { $reference } was handed to another body, and the applicant told.
receipt-marked-duplicate = { $reference } was ended as a duplicate of { $other }.
receipt-needs-other = Write the number of the other application, which goes on.
receipt-needs-who-and-proof = Write who told you of the death, and what you saw of it.
receipt-deceased = { $reference } was closed because of a death; nothing automatic reaches the family.
receipt-alive = { $reference } was closed, and messages go on as before.
receipt-unknown-other = There is no open application { $other }, so nothing was closed. Please check the number.
receipt-held-back = What you did in { $reference } is recorded, and nothing of it was sent to the applicant: { $confirmed ->
    [yes] they have died ({ $ticket }).
   *[no] we were told that they have died, and everything is kept until that is checked in { $ticket }.
 }
receipt-in-mourning = The decision in { $reference } is not told now: we were told that the applicant has died, and it is kept until that is checked.
desk-mourning = { $confirmed ->
    [yes] The person of this file has died. Nothing is sent to them of itself; please be considerate of the family ({ $ticket }).
   *[no] We were told that the person of this file has died; nobody has checked it yet. Nothing is sent to them of itself until it is checked in { $ticket }.
 }
