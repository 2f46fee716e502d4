"""Tests of what the user's help says."""
