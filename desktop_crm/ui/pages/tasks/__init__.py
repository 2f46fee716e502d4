"""The tasks of all customers."""
