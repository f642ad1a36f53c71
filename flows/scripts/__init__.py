"""Short talks with fixed steps: a complaint, a withdrawal, a rating. Forms are in `flows.forms`."""
