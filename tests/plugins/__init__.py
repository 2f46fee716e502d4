"""What every test gets: requirement rows, silence in all logs, real data where it is there."""
