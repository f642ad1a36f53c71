# Satisfaction: everyone's right, gathered without names, and asked for only once.

ticket-ended = Your request { $reference } has ended. You are welcome to ask at any time.
rating-offer = Rating us is your right: your name does not appear, your application is not affected, and it helps us improve.
rating-open = Rate the service
rating-score = How satisfied are you with the service we gave you?
rating-5 = Very satisfied 😀
rating-4 = Satisfied 🙂
rating-3 = So-so 😐
rating-2 = Not satisfied 🙁
rating-1 = Not at all satisfied 😞
rating-thanks = Thank you. Your rating is kept without your name.
rating-over = The time for this rating is over. Thank you for your interest.
remark-words = Is there anything you would like to add? No names or numbers are needed. For a complaint that needs an answer, write “complaint”.
remark-thanks = Your words have arrived without your name. Thank you.
dropoff-why = What kept you from finishing the application? The answer is optional and kept without your name.
dropoff-open = Why I stopped
dropoff-long = Too many questions
dropoff-documents = The documents were difficult
dropoff-unclear = It was not clear
dropoff-privacy = Privacy
dropoff-solved = The need is over
dropoff-other = Another reason
dropoff-over = This question is no longer open. Thank you.
dropoff-thanks = Thank you, we have the reason without your name. You can apply again whenever you wish.

# The quality page of the desk.
desk-quality = Quality
desk-quality-month = Month
desk-quality-show = Show
desk-quality-ratings = Satisfaction
desk-quality-subject-decision = After the decision
desk-quality-subject-service = After the service
desk-quality-subject-ticket = After the answer
desk-quality-subject-role = By role
desk-quality-group = { $title }: { $average } of 5 ({ $count ->
    [one] one rating
   *[other] { $count } ratings
 })
desk-quality-hidden = Groups of fewer than { $least } ratings are not shown: { $count }
desk-quality-none = There are not enough ratings to show.
desk-quality-inquiries = What was asked
desk-quality-topic = { $topic }: answered { $answered }, not answered { $missed }
desk-quality-topic-none = A question we hold no answer to
desk-quality-times = Time in each stage, in days
desk-quality-time = { $stage }: median { $median }, longest { $longest }, times { $count }
desk-quality-left = Why drafts were left
desk-quality-left-line = { $reason }: { $count }
desk-quality-stopped = Where people stopped
desk-quality-stopped-line = { $place }: { $count }
desk-quality-remarks = Words without names
desk-quality-remarks-few = Words are shown once there are { $least } or more.
desk-quality-log = Improvements
desk-quality-log-line = { $day }: { $words } — { $owner }
desk-quality-log-none = No improvement has been recorded yet.
desk-quality-change = What did we change?
desk-quality-owner = Who looks after it?
desk-quality-add = Record the improvement
receipt-improved = The improvement is recorded.
receipt-needs-owner = Write the name of whoever looks after the improvement.

# In the staff's digest, once a week.
digest-satisfaction = Satisfaction this month: { $average } of 5 ({ $count ->
    [one] one rating
   *[other] { $count } ratings
 })
