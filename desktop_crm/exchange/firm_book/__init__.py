"""The whole firm as one workbook, which becomes the same firm again in an empty file."""
