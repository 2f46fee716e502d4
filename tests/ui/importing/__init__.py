"""Tests of the import in the window."""
