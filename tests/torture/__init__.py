"""Long tortures, each runnable by its own command and with a small count in the suite."""
