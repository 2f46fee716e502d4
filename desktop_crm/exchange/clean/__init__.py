"""The third stage: cells become values of fields, or problems that name the cell and the reason."""
