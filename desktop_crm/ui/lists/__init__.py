"""The long lists of the window: one page over any listing of the queries layer."""
