"""The distributed run: archives to coded articles on a Ray cluster, with the records of a single machine."""
