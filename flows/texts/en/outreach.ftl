# What we tell people unasked: alerts, documents about to expire, and the yearly update.
service-alerts = Alerts
service-update_data = Update my data
command-alerts = alerts | subscribe | /alerts
command-stop = stop | unsubscribe | /stop
command-restart = resume | resume alerts | /resume
command-update_data = update my data | my data has changed | /update
alerts-season = What would you like to hear of when the association announces something? Choosing a season again takes it off.
alerts-season-open = { $season }
alerts-season-chosen = ✓ { $season }
alerts-all = All of them
alerts-none = No alerts
alerts-visit = Visits, not messages
alerts-write = Messages, not visits
alerts-chosen = Noted. We will tell you about: { $seasons }. Being told is no promise of acceptance.
 To end it at any time, write “stop”.
alerts-only-own = Noted. We write to you only about your own application, and send no season announcements. To end that too, write “stop”.
alerts-visits = Noted. A delegate of the association calls on you where needed, instead of messages. Decisions and answers to what you ask still come here.
alerts-stopped = Alerts have stopped as of now. Decisions and answers about your application still reach you. To go back, write “resume”.
announcement = { $association } would like you to know:

 { $words }

 To end alerts, write “stop”.
expiry-near = A reminder about { $reference }: “{ $title }” expires on { $day }.
 Once it is renewed, write “update my data”. To end such reminders, write “stop”.
update-notice = The data of { $reference } are nearly a year old, and we would like to be sure of them before { $day }. Has anything changed?
update-notice-late = The data of { $reference } are not confirmed yet; the day for it was { $day }. Has anything changed? One of the two buttons is enough.
update-same = Nothing has changed
update-changed = Something has changed
update-not-asked = We are not waiting for a confirmation from you now. If something has changed, write “update my data”.
update-thanks = Thank you. The data of { $reference } stay as they are, and we will ask again in a year.
update-nothing = You have no application whose data could be updated. To apply, write “apply”.
update-data-kind = What has changed?
update-data-contact = Phone or address
update-data-family = The family
update-data-income = The income
update-data-housing = The lease
update-data-documents = A renewed document
update-data-other = Something else
update-data-words = Please write what has changed, in your own words.
update-passed-on = What has changed has been passed on under { $reference }. Staff will look at it and answer you here.
update-suspended = The updated data of { $reference } have not reached us, so staff have paused the support until they do. The reason: { $reason }
 Whenever you can, write “update my data”.
update-suspended-note = Paused
staff-ticket-update = A beneficiary updates their data: { $reference }.
desk-kind-update = Data update
staff-update-unanswered = { $reference }: no answer to the yearly update. Call them, then record the update or pause the support.
stage-annual_update = Yearly update
status-annual-update = Your application { $reference }: we are waiting for you to confirm your data for this year.
desk-act-renew = Record the yearly update
desk-act-suspend = Pause the support
desk-renew-text = How the data were confirmed, and what was corrected
desk-suspend-text = Why it is paused; the person is told in your words
staffbot-prompt-renew = How were the data of { $reference } confirmed? Reply to this message.
staffbot-hint-renew = How it was confirmed
staffbot-prompt-suspend = Why is the support of { $reference } paused? Reply to this message; the person is told in your words.
staffbot-hint-suspend = Why it is paused
receipt-renewed = The update of { $reference } is recorded; the person is asked again in a year.
receipt-suspended = The support of { $reference } is paused, and the person has been told.
receipt-announced = Announcement { $number } is taken in and goes out to those who asked for alerts.
receipt-no-outreach = The association's pack has no section [outreach].
receipt-unknown-season = There is no season “{ $season }”. The seasons: { $known }.
receipt-announcement-too-long = The announcement is long. The limit is { $most } characters for each language.
receipt-announcement-days = Write the number of days as a figure from 1 to { $most }.
clarified = { $line }
