"""What people do: one action is one transaction and one step of undo."""
