"""Typed tables into workbooks and text files."""
