# What staff read: short, with references and ages only.

staff-open-matter = Open
staff-application-received = A new signed application: { $reference }
staff-application-urgent = An urgent signed application; the person needs help today: { $reference }
staff-application-raised = Application { $reference } was raised to you for a decision.
staff-application-completed = The person has answered what was to be completed; the answers are as signed: { $reference }
staff-application-idle = Application { $reference } has been waiting for the person for long. Please call them.
staff-registration-filled = The registration data of { $reference } are complete.
staff-ticket-inquiry = A new inquiry waits for your answer: { $reference }
staff-ticket-referral = A new referral, the procedures are not clear to the person: { $reference }
staff-ticket-words = A new message from the person in { $reference }
staff-ticket-waiting = Still waiting for your answer: { $reference }
staff-ticket-overdue = The answer is late and comes to you now: { $reference }
staff-stage-overdue = { $reference } is past its internal time; it has been at its stage for { $days ->
    [0] less than a day
    [one] one day
   *[other] { $days } days
 }.
staff-window-near = The latest time for a reply to { $reference } is near: { $days ->
    [0] less than a day
    [one] one day
   *[other] { $days } days
 } left.
staff-window-due = The latest time has come without a reply: { $reference }
staff-undelivered = Our message about { $reference } could not be delivered. The person must be called or written to.
staff-application-reopened = The applicant opened { $reference } for changes; it waits for a new signature.
staff-application-resigned = { $reference } was changed and signed again. Please match what has changed.
staff-attachment = (The person sent something that is not carried here: { $attachment ->
    [photo] a photo
    [album] photos
    [voice] a voice message
    [audio] an audio file
    [video] a video
    [file] a file
    [sticker] a sticker
    [location] a location
   *[other] an attachment
 })
staff-added = Added to the staff. The code works once.
staff-joined = Welcome, your account is linked.
stage-draft = draft
stage-awaiting_signature = awaiting signature
stage-submitted = received signed
stage-docs_required = completion
stage-matching = matching
stage-committee = with the deciding body
stage-decided = decision held until its time
stage-notified = notified
stage-registered = registered
stage-completed = completed
stage-service = service
stage-closed = closed
stage-archived = archived
stage-cancelled = cancelled
ticket-stage-open = open
ticket-stage-answered = answered
ticket-stage-closed = closed
receipt-verified = The verification of { $reference } is complete.
receipt-verified-partly = The verification of { $reference } is recorded; left: { $documents }.
receipt-returned = { $reference } was returned for completion, and the person was told.
receipt-submitted = { $reference } was raised to the deciding body.
receipt-decided = The decision on { $reference } is recorded, and the person was told.
receipt-decided-and-held = The decision on { $reference } is recorded and held until { $when }; it is then given by itself.
receipt-released = The decision on { $reference } was given.
receipt-registered = { $reference } is registered under file number { $number }.
receipt-completed = The request { $reference } is completed, and the person was told.
receipt-served = The service of { $reference } is recorded, and the person was told.
receipt-closed = { $reference } is closed.
receipt-answered = The answer in { $reference } was sent.
receipt-stale = This file changed after you opened it, and nothing was recorded. Look at it, then act again.
receipt-unknown-reference = There is no file with this number.
receipt-unknown-staff = “{ $name }” is not in the staff register. Add them first with: istiqbal staff add.
receipt-unknown-action = The action “{ $action }” is not known.
receipt-not-allowed = Your role does not allow the action “{ $action }”.
receipt-wrong-stage = This action does not fit while the file is at the stage “{ $stage }”.
receipt-unknown-document = The document “{ $document }” is not on this application's checklist. The list: { $known }.
receipt-document-expired = “{ $document }” had expired on the day of submission. Return the application for completion with the reason.
receipt-expiry-unclear = The expiry date “{ $expiry }” is not clear. Write it like this: 2027-05-01.
receipt-not-signed = The application is not signed as it stands; it has to be signed first.
receipt-not-verified = The application cannot be raised before its verification is complete. Left: { $documents }.
receipt-needs-text = Write the reason or the answer in clear words; they reach the person.
receipt-needs-name = A name is needed to stand for this act.
receipt-needs-reason = This decision is not recorded without a reason from the list and a sentence that explains it. Reasons: { $known }.
receipt-unknown-outcome = The outcome is not known. Possible outcomes: { $known }.
receipt-nothing-to-release = There is no held decision on this application.
receipt-before-floor = The decision may not be given before the period of the policy has passed. It will be given: { $when }.
receipt-registration-outstanding = The person has not completed the registration data yet.
receipt-unanswered = An inquiry cannot be closed before it is answered.
receipt-unknown-role = The role is not known. Roles: { $known }.
receipt-unknown-code = The code is wrong, or was used before.
receipt-needs-expiry = Write the expiry date of “{ $document }” as it is printed on it.
receipt-person-unreachable = Nothing reaches the person from here at present; please call or write to them.
receipt-needs-where = Say where “{ $document }” was seen.
receipt-needs-match = Mark the data that “{ $document }” was matched with.
staff-ticket-urgent = Somebody needs help today and has begun to write to us: { $reference }
staff-ticket-lead = A family that agreed to be called; its number is in { $reference }
staff-conflict = Declared to be close to the applicant: { $name }
staff-entry-waits = Application { $reference }, which you typed in, still waits to be completed or confirmed by its person.
receipt-channel-not-listed = “{ $channel }” is not among this association's channels in its policy.
receipt-channel-of-others = A delegate types over the delegates' channel alone, and nobody else does.
receipt-needs-branch = The delegate's branch or project must be recorded first, by istiqbal staff add with --branch.
receipt-not-your-entry = Only whoever began this file writes in it.
receipt-needs-letter = Write the number and the date of the letter.
receipt-needs-witness = A signature on paper is recorded by a member of staff who saw it, under their name.
receipt-not-complete = Something in the application must be completed or corrected before it is signed.
receipt-name-differs = This application is signed only by: { $names }.
receipt-needs-day = Write the day of the signature as on the paper, neither before the last answer nor after today, such as {"\u2066"}2026-11-22{"\u2069"}.
receipt-needs-paper = Write the number of the paper and where it is kept.
receipt-attested = The signature on paper is recorded in { $reference }. Read the following out to the person, or hand it to them in print:
 { $notice }
receipt-typed-it = You typed this application in, so somebody else compares it.
receipt-conflict = You are close to this person, so somebody else works on it.
receipt-declared = The declaration is recorded in { $reference }; { $name } does not work on it.
receipt-scan-refused = The scan of the sheet cannot be taken as it is. Send a clear picture or a sound PDF.
