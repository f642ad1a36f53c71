# The register of incoming letters.

staff-ticket-letter = A letter about an application has come and waits for your answer: { $reference }
staff-letters-wait = { $count ->
    [one] An incoming letter waits for you in the register.
   *[other] { $count } incoming letters wait for you in the register.
 }
desk-kind-letter = Incoming letter
desk-letters = Letters
desk-letters-title = Register of incoming letters
desk-letters-new = Register a letter
desk-letters-theirs = Number printed on it
desk-letters-on = Date of the letter
desk-letters-from = Sender
desk-letters-about = Reference it is about, if any
desk-letters-summary = What it says, briefly
desk-letters-save = Register
desk-letters-empty = No letters registered yet.
desk-letters-line = { $number } · { $from } · { $at }
desk-letters-printed = Its number { $theirs }, its date { $on }
desk-letters-passed = Passed on to
desk-letters-open = With { $owner } until { $day }
desk-letters-settled = Settled: { $outcome } ({ $by })
desk-letters-settle = What came of it?
desk-letters-settle-save = Settle
receipt-letter-registered = The letter is registered as { $number } and waits for somebody to follow it up.
receipt-letter-passed-on = The letter is registered as { $number } and passed on to its person's file.
receipt-letter-settled = Letter { $number } is settled.
receipt-needs-sender = Write who sent it.
receipt-no-such-letter = There is no open letter of this number.
