"""Tables of every size on one set of columns, cells and keys."""
