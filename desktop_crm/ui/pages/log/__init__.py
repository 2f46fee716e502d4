"""The contact log over all customers."""
