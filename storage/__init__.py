"""Everything remembered, and the only home of SQLAlchemy."""
