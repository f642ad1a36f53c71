"""What a person of the staff must answer: opened, answered, closed, and never forgotten."""
