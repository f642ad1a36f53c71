digest-committee = Digest for the deciding body — { $day }
digest-staff = Digest for the staff — { $day }
digest-private = Yours alone, late or nearly due — { $day }
digest-late = (this digest is late)
digest-empty = Nothing needs action today.
digest-urgent = Urgent ({ $count }):
digest-overdue = Overdue ({ $count }):
digest-due = Due soon ({ $count }):
digest-new = New ({ $count }):
digest-waiting = Waiting for votes and a decision ({ $count }):
digest-appeals = Appeals ({ $count }):
digest-held = Decided, held until it may be given ({ $count }):
digest-returned = Returned for completion ({ $count }):
digest-owner = { $owner } ({ $count }{ $late ->
    [0] {""}
   *[other] , { $late } late
 }):
digest-line = • { $reference } — { $late ->
    [0] {""}
   *[other] late,{" "}
 }{ $days ->
    [0] for less than a day
    [one] for one day
   *[other] for { $days } days
 }
digest-line-held = , to be given on { $day }
digest-line-floor = , { $days ->
    [0] the least period ends today
    [one] one day left of the least period
   *[other] { $days } days left of the least period
 }
digest-line-ceiling = , { $days ->
    [0] today is the last day for a reply
    [one] one day left for a reply
   *[other] { $days } days left for a reply
 }
digest-more = and { $count } more.
digest-fresh = New since the last digest: { $count }.
digest-decided = Decisions since the last digest: { $count }.
digest-list = The whole list is on the desk, on the page of the digest.
digest-list-at = The whole list: { $address }

# The picture that goes with a digest, and its description for whoever does not see it.
chart-title = Open now: { $count }{ $late ->
    [0] {""}
   *[other] , { $late } late
 }
chart-late = late
chart-on-time = in time
chart-stages = By stage
chart-ages = By time at the stage
chart-tickets = Inquiries and referrals
chart-other = Other stages
chart-age-first = less than { $before } days
chart-age-between = { $since } to { $until } days
chart-age-last = { $since } days and more
chart-value = { $count }{ $late ->
    [0] {""}
   *[other] { " " }({ $late } late)
 }
chart-caption = The picture in figures:
chart-told = { $title } — { $bars }

desk-digest-list = The whole list (a table)

# Headings of the table
table-reference = Reference
table-kind = Kind
table-stage = Stage
table-owner = With
table-age = At this stage
table-promise = Our date
table-window = Reply period
