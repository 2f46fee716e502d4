"""Tests of the file, its journal, undo and search."""
