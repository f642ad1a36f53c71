"""Each promise of the policy as the judge reads it: a function from the record to what broke it."""
