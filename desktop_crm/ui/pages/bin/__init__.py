"""The recycle bin: what was deleted lately, and the way back."""
