"""The command line, driven as scripts and people drive it."""
