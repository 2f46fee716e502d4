"""Whole stretches of work in the real window, checked against what was typed."""
