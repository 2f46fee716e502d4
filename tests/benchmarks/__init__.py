"""Measurements against floors of the same run."""
