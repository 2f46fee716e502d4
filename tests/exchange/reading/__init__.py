"""Reading foreign files."""
