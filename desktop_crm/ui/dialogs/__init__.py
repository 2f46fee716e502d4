"""Sheets that pages and actions open; each is one file with an `open` or `ask` of its own."""
