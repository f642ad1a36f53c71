"""What people may ask about their own data: to see it, correct it, erase it, take consent back."""
