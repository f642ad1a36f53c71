"""From the wish to apply to the signed application: consent, questions, read-back, attestation."""
