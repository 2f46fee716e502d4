"""Forms: a sheet that holds one record, each title beside or above its value."""
