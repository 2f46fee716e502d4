"""Lists of ours that come back: which of their cells were changed, and which of these stay out."""
