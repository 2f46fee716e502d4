"""What many tests need: files with made-up records, and ways to compare them."""
