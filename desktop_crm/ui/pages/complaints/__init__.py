"""The complaints: their list, and the open one beside it."""
