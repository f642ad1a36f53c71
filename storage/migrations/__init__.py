"""How the schema came to be, release by release."""
