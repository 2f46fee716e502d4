"""Tests of the comparison of an import with the firm."""
