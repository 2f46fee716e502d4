"""Everything that the program registers has its name, its way, its help and its picture."""
