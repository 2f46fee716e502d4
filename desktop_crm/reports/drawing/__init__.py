"""Figures drawn with matplotlib: no pyplot, no Qt, loaded when the first one is drawn."""
