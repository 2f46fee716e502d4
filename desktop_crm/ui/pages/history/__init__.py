"""The history page: every step that was ever done, and the way back from each."""
