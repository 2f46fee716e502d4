"""The fourth stage: the records that an import would write, linked with each other, no file yet."""
