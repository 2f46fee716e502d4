"""What people look at: functions of a session and a filter that return frozen rows."""
