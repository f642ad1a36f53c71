"""The beneficiaries' chat page at `/`: a pull channel over server-sent events."""
