# The staff bot: a private chat with each member. What it shares with the desk page is in desk.ftl.

# What anybody else is told, whatever they write.
staffbot-stranger = This chat is for the team. If you belong to it, please send the entry code you were given.
staffbot-help = Welcome, { $name }. Send a reference to see the matter, or press “What waits”.
staffbot-trouble = This cannot be shown now: a fault of ours, recorded for whoever mends it. What was stored before is safe.
staffbot-queue-button = What waits
staffbot-words-queue = what waits|queue|list
staffbot-queue = { $count ->
    [0] Nothing waits for you now.
    [one] One matter waits for you:
   *[other] { $count } matters wait for you:
  }
staffbot-queue-more = { $count ->
    [one] One more is
   *[other] { $count } more are
  } on the desk page.
staffbot-line = { $reference } — { $kind }, { $stage }
staffbot-unknown = There is no matter { $reference }. Please check the reference and send it again.
staffbot-not-yours = This matter is with { $owner }, so its details are not shown to you here.
staffbot-open = Show the matter
staffbot-answer = { $label }: { $value }
staffbot-answers-hidden = { $count ->
    [one] One answer is too personal for Telegram; it is on the desk page.
   *[other] { $count } answers are too personal for Telegram; they are on the desk page.
  }
staffbot-about = About the matter { $reference }
staffbot-exchange = { $author }: { $text }
staffbot-rest = … The rest is at the staff desk.

# Actions
staffbot-act-answer = Reply
staffbot-outcomes = What is the decision on { $reference }?
staffbot-reasons = What is the reason for “{ $outcome }” on { $reference }?
staffbot-checklist = Originals for { $reference }. Press each one that you have seen and matched; the place is recorded as: { $place }. What you saw elsewhere, record on the desk page.
staffbot-check = ◻️ { $document }
staffbot-check-seen = ✅ { $document }
staffbot-check-matched = to be matched with: { $questions }
staffbot-check-all = I saw all originals; they are valid and match
staffbot-confirm = { $what } — { $reference }. Do you confirm?
staffbot-yes = Yes, I confirm
staffbot-prompt-answer = Write your answer about { $reference } as a reply to this message. It reaches the person as you write it.
staffbot-prompt-return = Write what is to be completed in { $reference } as a reply to this message. It reaches the applicant as you write it.
staffbot-prompt-serve = Write which service was given in { $reference } as a reply to this message. What you write reaches the applicant.
staffbot-prompt-decide = Write the answer, or the reason for the decision, on { $reference } in one clear sentence, as a reply to this message. The applicant reads it when told.
staffbot-prompt-expiry = Write the original’s date of expiry for { $reference } as a reply to this message, such as 2027-05-01.
staffbot-hint-answer = Your answer
staffbot-hint-return = What is to be completed
staffbot-hint-serve = The service
staffbot-hint-decide = The answer or the reason
staffbot-hint-expiry = 2027-05-01

# The menu of commands beside the input field
staffbot-command-queue = What waits for you
