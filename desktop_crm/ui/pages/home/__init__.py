"""The first page: how the month goes, who is leaving, and what is to be done today."""
