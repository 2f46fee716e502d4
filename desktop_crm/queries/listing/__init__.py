"""Every list of the program on one machinery: what it shows, finds, sorts, counts and sums."""
