"""Expressions of time and the calendar under them."""
