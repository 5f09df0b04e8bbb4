"""The record: one database with the articles, what was read in them, and how they came in."""
