"""The customer card: one page per customer, from the head down to the document line."""
