"""Lists and documents on paper: pages laid out once, drawn on the screen and on the printer."""
