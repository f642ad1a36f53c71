# The desk page: what staff see.

desk-title = Staff desk
desk-skip = To the content
desk-operator = Operator
desk-leave = Sign out
desk-day = { $day }

# Signing in
desk-enter-title = Staff sign-in
desk-enter-text = Type the code that the operator gave you. A code signs in once.
desk-enter-link = Your code is in the box already. Press “Sign in”.
desk-enter-code = Code
desk-enter = Sign in
desk-enter-unknown = We do not know this code, or it was used before. Ask the operator for a new one.
desk-enter-later = Too many attempts. Wait a minute, then try again.
desk-session-over = Your session has ended and nothing was saved. Please sign in again.
desk-foreign-form = Nothing was saved: this page is out of date. Go back to the list and try again.
desk-no-matter = There is no matter with this reference.
desk-no-page = We are sorry, there is no page at this address.
desk-back = Back to the list

# The list
desk-queue = Matters
desk-digest = Today's digest
desk-staff = Staff
desk-show-mine = Waiting for you
desk-show-all = Everything open
desk-show-applications = Applications
desk-show-tickets = Inquiries and referrals
desk-found = Search result
desk-search = Search
desk-search-for = Reference or national ID
desk-empty-mine = Nothing is waiting for you.
desk-empty = Nothing here.
desk-count = { $count ->
    [one] one matter
   *[other] { $count } matters
  }
desk-count-late = { $count ->
    [one] one of them overdue
   *[other] { $count } of them overdue
  }
desk-kind-application = Application
desk-kind-inquiry = Inquiry
desk-kind-referral = Referral
desk-owner-beneficiary = Beneficiary
desk-owner = With
desk-entered = In this stage
desk-promise = Our date
desk-window = Reply period
desk-age = { $days ->
    [0] for less than a day
    [one] for one day
   *[other] for { $days } days
  }
desk-promise-ahead = { $days ->
    [0] today
    [one] tomorrow
   *[other] within { $days } days
  }
desk-promise-past = { $days ->
    [0] due today
    [one] one day late
   *[other] { $days } days late
  }
desk-floor-ahead = { $days ->
    [0] reply possible today
    [one] reply possible tomorrow
   *[other] reply possible in { $days } days
  }
desk-floor-past = Reply possible
desk-ceiling-ahead = { $days ->
    [0] reply due today
    [one] reply due tomorrow
   *[other] { $days } days left to reply
  }
desk-ceiling-past = { $days ->
    [0] reply became overdue today
    [one] reply overdue by one day
   *[other] reply overdue by { $days } days
  }

# One matter
desk-state = As it stands
desk-answers = Answers
desk-originals = Originals seen
desk-original-seen = Seen by
desk-original-by = { $name }, { $at }
desk-original-expires = Expires on
desk-original-matched = Compared with
desk-original-unrecorded = not recorded
desk-registration = Registration data
desk-history = What happened
desk-history-by = by { $name }
desk-talk = The talk
desk-talk-person = Beneficiary
desk-about = About
desk-todo = What you can do
desk-nothing-todo = There is nothing for you to do at this stage.
desk-answers-hidden = { $count ->
    [one] One answer is not shown to you because it is personal: the matter is not with you now.
   *[other] { $count } answers are not shown to you because they are personal: the matter is not with you now.
  }
desk-entry-label = { $entry } { $number } · { $question }
desk-unsigned = Not signed yet.
desk-signed = The attestation is valid: { $name }, { $at }.
desk-signature-void = The attestation is void: the data changed after it. { $name }, { $at }.
desk-returned = Returned for completion: { $reason }
desk-verified = Verified by { $by }, { $at }. { $count ->
    [0] These answers asked for no original.
   *[other] Documents: { $documents }.
 }
desk-decided = Decision: { $outcome }. Recorded by { $by }, { $at }.
desk-decided-why = Reason: { $reason }
desk-decided-text = In words: { $text }
desk-held = The decision is held until { $at }.
desk-released = The decision was given { $at }.
desk-file-number = File number: { $number }

# Acts
desk-act-verify = Record verification
desk-act-return = Return for completion
desk-act-submit = Submit to { $body }
desk-act-decide = Record the decision
desk-act-release = Give the decision now
desk-act-register = Complete the registration
desk-act-complete = Complete the request
desk-act-serve = Record the service
desk-act-close = Close
desk-act-answer = Send the answer
desk-check-text = Tick each original that you saw, and say where you saw it, what it was compared with, and when it expires, if it does.
desk-check-nothing = This application needs no original to be seen. Check its answers, then record the verification.
desk-check-none = No document was ticked. Tick what you saw, then save again.
desk-check-where = Where it was seen
desk-check-place = The association's office
desk-check-expires = Expiry date as printed on it, Gregorian (required)
desk-check-matched = Compared with (tick one at least of what you compared)
desk-check-done = recorded
desk-return-text = What is to be completed? The applicant receives this text.
desk-submit-text = The application is submitted once verification is complete.
desk-decide-outcome = Decision
desk-decide-reason = Reason
desk-decide-no-reason = No particular reason
desk-decide-text = The reason in plain words for the applicant
desk-decide-needs = A refusal needs both the reason and its wording; a decision that is an answer needs its words.
desk-decide-by = Who decided
desk-decide-choose-name = Choose the name
desk-decide-lacks-outcome = Choose the decision.
desk-decide-lacks-reason = Choose the reason for the decision “{ $outcome }” from the list.
desk-decide-lacks-text = Write the applicant a clear sentence about the decision “{ $outcome }”.
desk-decide-lacks-name = Choose the name of who decided.
desk-decide-as = The decision is recorded in your name: { $name }
desk-decide-nobody = Nobody on the staff list may record a decision. Add them first.
desk-release-text = The decision cannot be given before the period of the policy is over.
desk-register-text = The applicant receives a permanent file number.
desk-complete-text = The applicant is told that the request is complete.
desk-serve-text = Which service was provided? The applicant receives this text.
desk-close-text = A note for the record, if any
desk-answer-text = Your answer
desk-receipt-done = Done
desk-receipt-refused = Not done
desk-receipt-stale = The matter changed meanwhile, so nothing was done. This is how it stands now.

# Digests
desk-digest-committee = Committee digest
desk-digest-staff = Staff digest
desk-digest-none = No digest yet.

# Staff
desk-member-name = Name
desk-member-role = Role
desk-member-add = Add and issue a code
desk-member-joined = has signed in
desk-member-waiting = not yet signed in
desk-member-none = Nobody was added yet.
desk-member-code = The sign-in code, shown this once:
desk-kind-urgent = Urgent need
desk-kind-lead = Family to call
desk-act-attest = Record a signature on paper
desk-attest-name = Name of whoever signed, as in the application
desk-attest-on = Day of the signature as on the paper
desk-attest-text = Number of the paper and where it is kept
desk-assist = Typing for others
desk-assist-channel = How did you meet the applicant?
desk-assist-said-by = Whose words? Leave empty for the applicant's own. For a letter: its number and date
desk-assist-related = The applicant is a relative of mine
desk-assist-begin = New file
desk-assist-taken = With its person
desk-assist-back = Back to what you typed
desk-assist-sent = (attachment)
desk-assist-text = The applicant's answer
desk-assist-file = Or an attachment
desk-assist-send = Send
desk-assist-later = The attachment cannot be checked right now; please try again shortly.
desk-attest-scan = Scan of the signed statement
