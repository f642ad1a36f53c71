# What is asked for again, and a correction after signing.

returned-places = To go on with your application { $reference } we need a few particular things:
returned-place = • “{ $place }”: { $reason }
returned-to-show = What cannot be sent here may be shown to our staff as an original.
returned-places-how = Please press the button to go through them one by one. All other answers are kept as they are.
complete-now = Complete these
asked-because = Needed here: { $reason }
asked-still = Something that was asked for has not been answered yet.
asked-only = Only what our staff asked for can be changed now. All other answers are kept as they are.
correcting-reason = Why was it changed? A short sentence is enough, and it may be skipped.
checked-at = the association's office
checked-mismatched = { $document }: does not match ({ $reason })
checked-needs-visit = { $document }: needs a visit ({ $reason })
receipt-needs-why = Say why for “{ $document }”.
receipt-unknown-place = This application has no question or document called “{ $place }”.
receipt-not-viewed = “{ $document }” is not matched before you have opened its copy yourself.
