"""Planning an import."""
