# Pages of the desk: documents, versions, announcements, visits and the signed request.
desk-library = Documents
desk-library-public = For everybody
desk-library-staff = For staff
desk-library-missing = Not loaded here
desk-library-none = The policy names no documents for the staff.
desk-versions = Versions
desk-version-none = No version was published after the first.
desk-version-by = { $at }, { $name }
desk-version-touches = What changed in it for people with an open application:
desk-version-touches-nobody = Nothing changed in it for people with an open application.
desk-version-read = It is noted that you have read it.
desk-version-missing = Not acknowledged by
desk-version-have-read = Acknowledged by
version-touches-terms = What applicants are called
version-touches-referral = Who is referred to
version-touches-body = Who decides
version-touches-window = The period for the reply
version-touches-outcomes = The outcomes of a decision
version-touches-completion = What follows a decision
version-touches-contacting = How a decision is delivered
version-touches-service = Service and follow-up
version-touches-appeals = Appeals
version-touches-complaints = Complaints
version-touches-feedback = Ratings
version-touches-rights = Data rights
desk-announcements = Announcements
desk-announce = Send the announcement
desk-announce-advice = It reaches only those who asked for alerts, outside quiet hours and within each person's cap per week. Name nobody's need in it, and no kind of aid at its beginning.
desk-announce-to = To whom
desk-announce-all = Everybody who asked for alerts
desk-announce-words = The announcement
desk-announce-english = The same in English (optional)
desk-announce-days = For how many days it is news
desk-announcement = Announcement { $number }
desk-announcement-reached = Handed to { $count ->
    [one] one person
   *[other] { $count } people
 }.
desk-announcement-dropped = Found no free moment with { $count ->
    [one] one person
   *[other] { $count } people
 }.
desk-announcement-going = Still going out.
desk-visits = Visits
desk-visits-advice = Those whom no message reaches, or who asked to be visited. A decision is told to nobody but the person.
desk-visits-none = No visits are wanted.
desk-visits-no-area = No area recorded
visit-decision = To hand over a decision
visit-documents = To complete something
visit-update = Yearly update
visit-contact = To make contact
desk-no-signed = There is no signed request by this reference.
desk-print-signed = The signed request, for printing
signed-title = Copy of the signed request
signed-hidden = { $count ->
    [one] One answer is
   *[other] { $count } answers are
 } not shown here, since the work does not need them.
signed-statement = What was confirmed
signed-name = Name
signed-at = Signed at
signed-witness = Before
signed-form = Form and version
signed-digest = Digest of the signature
signed-valid = The digest was computed again from the record just now, and is the same.
signed-void = The digest was computed again from the record just now, and differs: something changed after the signature.
said-kind = Kind
said-need = Needed
said-people = People
said-place = Place
said-name = Name
said-mobile = Mobile
said-contact = How to reach them
said-skills = Skills
said-times = Times
said-area = Area
said-help-danger = A life is in danger
said-help-help = Urgent help
