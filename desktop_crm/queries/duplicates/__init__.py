"""Customers that may be one and the same: in the whole firm, and while one is being typed."""
