"""From an article's text to a spaCy Doc with tags, tree, entities, and to the event frames of the one network."""
