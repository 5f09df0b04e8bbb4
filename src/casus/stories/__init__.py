"""What several articles have to do with each other: so far, that one is a copy of the other."""
