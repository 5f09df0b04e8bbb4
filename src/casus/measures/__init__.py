"""Measures of a crisis, taken from incidents: series, tension, change points, alerts. Pure functions over records."""
