"""Plain values and rules of the trade; nothing here knows a database or a window."""
