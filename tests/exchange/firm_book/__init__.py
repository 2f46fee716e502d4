"""Tests of the whole firm as a workbook."""
