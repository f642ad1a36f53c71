# A new version of the policy is published (P4).
version-published = A new version of the association's policy has been published. Running applications keep theirs. Read what has changed on the page “Versions”, then press the button.
version-reminder = We have not noted yet that you have read the published version of the policy. Read what has changed on the page “Versions”, then press the button.
version-published-board = A new version of the association's policy has been published. Each member of staff notes on the page “Versions” that they have read it.
version-acknowledge = I have read it
version-unread = { $count ->
    [one] One member of staff has
   *[other] { $count } members of staff have
 } not acknowledged the version of the policy: { $names }
policy-renewed = The association has updated its policy. Your application { $reference } stays as it was on the day it began, and you need not do anything. To ask about it, write “ask”.
receipt-version-published = The version is published, and the staff have been told.
receipt-version-acknowledged = It is noted that you have read the version. Thank you.
receipt-unknown-version = There is no version by this number.
