"""What an association provides (S7): promised, delivered, received, and asked about afterwards."""
