"""The grid of an order: lines, cells that edit like a spreadsheet, products that complete."""
