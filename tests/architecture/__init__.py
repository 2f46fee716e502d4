"""Rules of the house that a tool does not check, each shown to be able to fail."""
