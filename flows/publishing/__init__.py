"""A new version of the policy: who published it, who of the staff has read it, whom it concerns."""
