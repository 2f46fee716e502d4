"""One order with all that belongs to it."""
