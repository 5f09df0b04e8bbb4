"""From an annotated article, the network's frames and the links to events; `code.py` knows the order."""
