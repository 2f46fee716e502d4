"""The orders: their list."""
