"""Those who come for something else than support (P1, C6): a route to the staff, no application."""
