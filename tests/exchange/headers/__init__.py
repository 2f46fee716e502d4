"""Understanding sheets."""
