"""Empty workbooks to fill in, which import without any question."""
