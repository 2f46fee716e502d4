"""The people of all customers."""
