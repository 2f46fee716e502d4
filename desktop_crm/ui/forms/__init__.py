"""Parts that forms are made of: editors with values, rows of fields, chips with days."""
