# One person on several devices, whoever changed their number or account, and doubles.
service-relink = Link an earlier file
relink-id = If you have an earlier file from another account or number, we link it to this conversation. First write your ID or iqama number.
relink-born = Write your date of birth, Hijri or Gregorian.
relink-old = Do you still have the former account?
relink-old-kept = Yes, and I use both
relink-old-closed = Yes, and I shall give it up
relink-code-code = If that fits a file of ours, we have sent a code to the former account. Write the code here within a quarter of an hour.
 If you no longer have the former account press "Skip", and a member of staff will help you.
relink-code-message = Somebody asked to link this file to another conversation. If it was you, the code is { $code }; write it in the other conversation within { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
 }. If not, give it to nobody, and nothing changes.
relink-again = We could not link with this code. A digit may be wrong: please write the same code again.
relink-wrong = We could not link with this code. Try again, or write "person" so that somebody checks.
relink-unclear = We did not understand the ID number or the date of birth. Please try again.
relink-too-often = That was tried too often today. Write "person" so that somebody helps you.
relink-checking = We are checking the code.
relink-staff = We have passed it on to a member of staff as { $reference }, who will ask you to show who you are. Nothing of the file is shown before that.
link-made = This conversation is now linked to your file with us. Write "my applications" to see how they stand.
link-other-device = Another conversation was linked to your file. If that was not you, write "person" at once.
link-closed = This conversation is no longer linked to a file of ours.

again-whose = Who is this application for?
again-other = Somebody else
again-way = { $count ->
    [one] You have an open application { $references }.
   *[other] You have open applications: { $references }.
 } Would you like to follow it, or to apply for something else?
again-follow = Follow the open one
again-new = Something else

# For the staff
staff-ticket-contact = Somebody asks to link their earlier file to a new account; their identity must be checked: { $reference }
staff-possible-duplicate = Application { $reference } may be a duplicate of: { $others }. For the staff alone; none of the applicants is told.
desk-kind-contact = Link an earlier file
desk-twins = Possible duplicate
desk-twins-text = For the staff alone: nobody is told that somebody else has applied.
desk-twin = { $likeness ->
    [same_person] The same ID number
    [in_their_household] This applicant is in that household
   *[in_this_household] That applicant is in this household
 }
desk-away = You are close to this person, so nothing of it is shown to you and somebody else works on it.
desk-more = Further acts
desk-act-merge = Join this person's file to their other one
desk-merge-into = The reference of a matter in their other file
desk-merge-close = The former account of that file is no longer theirs, and is cut off
desk-merge-text = How was it shown that both files are one person's?
receipt-merged = The file of { $reference } was joined to the one that holds { $into }.
receipt-needs-proof = Write how it was shown that both files are one person's.
receipt-needs-into = Write the reference of a matter in the other file.
receipt-unknown-into = We find no matter { $into }.
receipt-same-file = Both matters are in one file already.
receipt-not-a-person = This was typed by staff and its person has not taken it over yet.
receipt-bad-kin = One of the ID numbers is not right. Write all ten digits of each.
staff-files-merged = Two files of one person were joined: { $reference } into the file of { $into }, by { $by }. Please look into it if you do not know why.
desk-act-declare = I am close to this applicant
desk-declare-text = If you are related to the applicant, or have an interest in the application, say so here. It is then not shown to you, and others work on it.
desk-declare-why = A remark, if you wish (you need not say how you are related)
desk-declare-name = Declared of
desk-declare-me = myself
desk-declare-why-other = The reason (needed where it is about somebody else)
desk-act-undeclare = Lift a declaration made by mistake
desk-undeclare-text = Why is it lifted?
receipt-undeclared = The declaration of { $name } in { $reference } is lifted, and the reason kept.
receipt-not-declared = Nothing was declared of { $name } in this application.
receipt-only-oneself = Everybody declares for themselves. For others whoever late matters go up to does, with the reason.
receipt-needs-why-declared = Write why you declare it of somebody else, or why it is lifted.
receipt-nameless = This complaint bears no name: it is joined with no file, and no data request is opened by it.
staff-conflict-lifted = A declared relation was lifted: { $name }
