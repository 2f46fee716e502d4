"""Tests of imports into a file."""
