"""Excel and CSV in and out: read, headers, clean, plan, apply; each a stage without UI."""
