"""Cleaning cells and rows."""
