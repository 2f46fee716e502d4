"""The payments of all customers."""
