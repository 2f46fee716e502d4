"""Tests of the bin page."""
