"""Tests of the window, its pages and its widgets."""
