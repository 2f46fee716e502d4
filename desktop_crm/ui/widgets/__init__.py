"""Reusable widgets and painting functions; they know the theme and no business rule."""
