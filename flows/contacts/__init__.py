"""Who is who: one person on several devices, several people on one, and what is known of both."""
