"""Colours, fonts, icons and the style sheet, all from one set of design tokens."""
