"""The gazetteer and its reading of place names."""
