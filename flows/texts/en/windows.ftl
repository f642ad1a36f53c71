# Reply periods: what the person is told, and what the staff are reminded of.

still-studied = Your application { $reference } is still being studied by the { $body }. Thank you for your patience; we are sorry that it takes long. The decision reaches you as soon as it is made.
informed = Reply by the { $role } on { $reference }, with what is still open:
 { $words }
 The rest will reach you here.
status-window-informed = On { $day } we sent you a reply with what is still open. We are sorry that the rest is late.
what-follows-target = We aim to let you have the decision by { $day }.
status-window-min-late = The study takes at least { $period }, and it has taken longer than we aim for. We are sorry. We have called the { $role }'s attention to it under { $ticket }, and the answer reaches you here.

staff-stage-escalated = Passed up to you: { $reference } is past its internal time; it has been at its stage for { $days ->
    [0] less than a day
    [one] one day
   *[other] { $days } days
 }. You are told of this once; the daily digest shows it until it is done.
staff-target-near = Our own day for the decision on { $reference } is near.
staff-target-passed = Our own day for the decision on { $reference } has passed. The person was told that it is still being studied.
staff-window-last-day = Today is the last day for a reply on { $reference }. Please send the answer, or a written reply of your own that says what is still open: an automatic message does not count.
staff-ticket-delay = The decision on an application takes long, and the person asked about it: { $reference }
desk-kind-delay = Late decision

receipt-informed = The written reply was sent on { $reference }, and recorded as an exception to the period.
receipt-nothing-owed = No reply is owed on this under a longest period.
receipt-too-early-to-inform = A reply that says what is open belongs to the last day, { $day }. Before that, send the answer.
receipt-not-the-owner = This reply is for whoever has the matter, or the role above. At the shell, name who wrote it.

desk-act-inform = Written reply on what is open
desk-inform-text = What is still open, and when do you expect it? Your words reach the person as they are.
desk-step-policy-exception = Exception to the policy: a written reply in place of the answer on the last day
desk-step-ceiling-passed = Breach of the policy: the longest period passed without a reply
staffbot-prompt-inform = Write what is still open on { $reference } and when you expect it, in reply to this message. It reaches the person as you write it.
staffbot-hint-inform = What is still open
