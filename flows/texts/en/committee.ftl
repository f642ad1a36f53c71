# The committee: what its members and its secretary read. References and names of members alone.

vote-abstain = Abstained
staff-voted = Voted: { $name }
staff-voted-anew = Changed their vote: { $name }
staff-reseated = The seats of the committee were filled anew: { $names }
staff-reworded = The sentence of the decision was changed. It was: { $former }
staff-hastened = Told before the period was over, on the order of { $name }; the board's reference: { $board }
staff-round-tied = The votes on { $reference } are equal. { $lack }
staff-round-unreachable = { $reference } cannot be concluded as it stands. { $lack }
staff-round-late = The days for voting on { $reference } are over, and it is not concluded. { $lack }
round-lacks-seats = Too few seats have a vote: fewer than the quorum of { $quorum }.
round-lacks-quorum = There is no quorum: { $count } took part, { $quorum } are needed.
round-lacks-chair = The chair must take part.
round-lacks-majority = No outcome has a majority; a vote has to change, or the seats to be filled anew.
receipt-voted = Your vote on { $reference } is recorded. { $count } voted so far; the quorum is { $quorum }.
receipt-not-seated = “{ $name }” has no seat in the vote on this application. The secretary can fill the seats anew.
receipt-recused = “{ $name }” has no vote here: close to the person, or the one who studied it.
receipt-not-concluded = The vote cannot be ended now. { $why }
receipt-reseated = The seats for { $reference } were filled: { $names }.
receipt-worded = The sentence of the decision in { $reference } was changed.
receipt-never-early = This association tells no decision before its time. The policy pack allows it, by a decision of the board.
receipt-needs-board = Write the number and date of the board's decision.
receipt-no-sittings = No sittings are opened here for this year.
receipt-needs-present = Write who is present.
receipt-nothing-to-sign = No minutes wait to be signed.
receipt-sitting-opened = Sitting { $number } is open, and who is present is recorded.
receipt-sitting-signed = Minutes { $number } are signed and change no more.
meeting-soon = The committee meets on { $day }, { $count ->
    [one] and one application waits:
   *[other] and { $count } applications wait:
 }
meeting-line = { $reference }, { $days ->
    [0] for less than a day
    [one] for one day
   *[other] for { $days } days
 }

# The minutes
minutes-title-sitting = Minutes of the { $body }, number { $number }
minutes-title-circulation = What the { $body } concluded by circulation, number { $number }
minutes-present = Present: { $names }
minutes-absent = Absent: { $names }
minutes-nobody = Nobody
minutes-nothing = No application was concluded.
minutes-item = Application { $reference }: { $outcome }
minutes-reason = Reason: { $reason }
minutes-vote = Vote of { $name }: { $outcome }
minutes-silent = Did not vote: { $names }
minutes-recused = No vote, being close to the person or having studied it: { $names }
minutes-how-majority = Concluded by majority, { $at }.
minutes-how-casting = The votes were equal and the chair's decided, { $at }.
minutes-how-term = The days for voting were over; concluded with the votes there were, { $at }.
minutes-how-secretary = The secretary ended the vote with the votes there were, { $at }.
minutes-how-sitting = As the sitting decided, recorded for { $name }, { $at }.
minutes-unsigned = Not signed yet.
minutes-signed = Signed by { $name }, { $at }.
minutes-digest = Digest: { $digest }

# The desk page and the staff bot
desk-committee = Committee
desk-committee-none = No sittings are recorded this year.
desk-committee-open = Open today's sitting
desk-committee-open-text = Mark who is present. What is concluded today enters the sitting; presence can be corrected until it is signed.
desk-committee-sign = Sign the minutes
desk-committee-minutes = Show the minutes
desk-committee-present = Present
desk-committee-absent = Absent
desk-committee-items = { $count ->
    [0] no applications
    [one] one application
   *[other] { $count } applications
 }
desk-committee-hash = Digest
desk-act-vote = Vote
desk-act-conclude = End the vote
desk-act-reseat = Fill the seats anew
desk-act-word = Improve the sentence
desk-act-hasten = Tell before the time
desk-vote-needs = Declining needs a reason and a sentence; accepting in part, or completing first, a sentence. A vote may be changed until the application is concluded.
desk-vote-by = Whose vote
desk-decide-sitting = What a sitting decided is recorded here. Each member records their own vote.
desk-conclude-text = It is concluded with the votes there are, if there is a quorum and a majority for one outcome.
desk-reseat-text = The seats are filled from the staff list as it stands; whoever keeps a seat keeps their vote.
desk-word-text = The new sentence, as the person will read it
desk-hasten-text = Number and date of the board's decision
desk-hasten-name = Who orders it
desk-round = { $count ->
    [0] Nobody has voted yet
    [one] One member has voted
   *[other] { $count } members have voted
 }, of { $seats }.
desk-round-recused = No vote on this application: { $names }.
staffbot-votes = What is your vote on { $reference }?
staffbot-vote-reasons = What is the reason for your vote “{ $outcome }” on { $reference }?
staffbot-prompt-vote = Write a clear sentence for the person of { $reference } as a reply to this message. They read it if the decision is what you voted for.
staffbot-hint-vote = The sentence
staffbot-prompt-word = Write the new sentence of the decision in { $reference } as a reply to this message.
staffbot-hint-word = The sentence
staffbot-prompt-hasten = Write the number and date of the board's decision that lets { $reference } be told before its time, as a reply to this message.
staffbot-hint-hasten = The board's decision
receipt-needs-sitting = Nobody decides for the committee alone. Name who sat of those who have a vote, enough for a quorum. Without a sitting each member votes.
desk-decide-present = Who was at the sitting?
