"""One box for everything: customers, people, documents, reports, commands and settings."""
