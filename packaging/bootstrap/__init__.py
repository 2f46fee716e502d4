"""Everything that must work before any package is installed: only the standard library."""
