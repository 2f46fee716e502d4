"""Excel and CSV in and out: read, headers, clean, plan, apply; each a stage without UI."""

CHILD_ARGUMENT = "--read-foreign-file"
"""How a frozen program, which has no `python -m`, is told to be the child that reads a file."""
