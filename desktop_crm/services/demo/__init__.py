"""The made-up firm: the same believable Chinese trading firm from the same seed."""
