"""Filling the record: from items to articles that are coded and stored, by all cores and one writer."""
