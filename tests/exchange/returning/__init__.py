"""Lists that leave, are edited in Excel, and come back."""
