"""What delegates wrote down where there is no network: a table, a row for each family (C8)."""
