digest-committee = Digest for the deciding body — { $day }
digest-staff = Digest for the staff — { $day }
digest-late = (this digest is late)
digest-empty = Nothing needs action today.
digest-overdue = Overdue ({ $count }):
digest-due = Due soon ({ $count }):
digest-new = New ({ $count }):
digest-waiting = Waiting ({ $count }):
digest-held = Decided, held until it may be given ({ $count }):
digest-line = • { $reference } — { $days ->
    [0] for less than a day
    [one] for one day
   *[other] for { $days } days
 }
digest-more = and { $count } more on the desk.
