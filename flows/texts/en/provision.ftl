# What is provided: promised, delivered, whether it came, and the question after some days.

promised = For your application { $reference } we will provide, by { $day } at the latest:
 { $service }
promise-failed = We are sorry: what we promised for application { $reference } cannot be provided:
 { $service }
 The reason: { $reason }
relieved = This is urgent help before the decision on your application { $reference }:
 { $service }
 It has no bearing on what will be decided. Has it reached you?
provision-ask = For application { $reference } we provided:
 { $service }
 Has it reached you?
provision-received = I have it
provision-unreceived = It did not come
provision-thanks = We are glad that it came (application { $reference }). Thank you for telling us.
provision-sorry = We are sorry. Whoever provides for application { $reference } has been told and is looking into it.
provision-known = We have noted that already. Thank you.
follow-up = We ask how you are after your application { $reference } was served. Is anything left?
follow-up-last = We ask a last time how you are after your application { $reference } was served. Is anything left? If not, we close it in a few days.
provision-well = All is well
provision-remains = Something is left
follow-up-thanks = We are glad, and thank you. If we need anything for application { $reference }, we will write to you.
status-follow-up = Application { $reference }: served. We ask how you are afterwards, and then close it.

# Staff
stage-follow_up = Follow-up
staff-service-idle = No service is under way in this application. Record another or close it: { $reference }
staff-promise-due = A service that we promised is due: { $reference }
staff-ticket-unreceived = Somebody says that a service did not come: { $reference }
desk-kind-unreceived = Service that did not come
desk-act-promise = Promise a service
desk-act-fail = A promise cannot be kept
desk-act-relieve = Urgent help before the decision
desk-promise-text = Which service? The person reads this.
desk-promise-on = Last day to provide it
desk-fail-text = Why not? The person reads this.
desk-relieve-text = What was provided? The person reads this; the stage stays as it is.
desk-item = Which promise?
desk-item-new = Another service than what was promised
desk-item-promised = { $service }: promised for { $day }.
desk-item-delivered = { $service }: provided { $at }, recorded by { $by }. { $state ->
    [received] The person has confirmed it.
    [heard] Confirmed in a call.
    [denied] The person says that it did not come.
    [unheard] The person could not be asked.
   *[waiting] Not confirmed yet.
 }
desk-item-failed = { $service }: failed. The reason: { $reason }
receipt-promised = The promise is recorded in { $reference } for { $day }, and the person told.
receipt-promise-failed = The failure is recorded in { $reference }, and the person told.
receipt-relieved = The urgent help is recorded in { $reference }; its stage is unchanged.
receipt-needs-day-ahead = Write the day it will be provided, such as {"\u2066"}2026-11-29{"\u2069"}, not in the past.
closed-unheard = We are closing application { $reference } without having heard from you whether this arrived:
 { $service }
 The reason: { $reason }
 If it did not arrive, please press “It did not arrive” under its message, or write “agent” at any time.
receipt-still-owed = { $reference } stays open, as this has not reached the applicant:
 { $services }
 Record that it was delivered or failed, or finish the ticket about it first.
receipt-still-asked = The applicant of { $reference } was asked whether this arrived and has not answered:
 { $services }
 Give a reason for closing, which they are told, or wait for the answer.
receipt-unknown-item = There is no open promise of this number.
receipt-not-urgent = Neither the application nor an open call says that the need is urgent. Nothing was recorded.
receipt-no-signed-application = There is no signed open application to record the help in.
