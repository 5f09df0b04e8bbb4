"""Briefs: what the record holds on a dyad or an incident, on a page, every sentence with its reports."""
