"""What people type, in any spelling: choices, numbers, days, hours and places in their words."""
