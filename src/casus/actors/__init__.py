"""Who: the dated registry of actors, matching of names, resolving of mentions."""
