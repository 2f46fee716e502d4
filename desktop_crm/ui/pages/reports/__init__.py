"""The reports page: the overview of all reports, and one report opened."""
