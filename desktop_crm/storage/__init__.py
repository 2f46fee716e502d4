"""The firm's file: opening, journal, undo, search index; the only place with SQLite's own SQL."""
