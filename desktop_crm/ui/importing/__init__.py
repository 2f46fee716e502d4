"""The parts of the import: its flow, and what its sheets consist of."""
