"""The last stage: the plan becomes records of the firm's file, in one operation."""
