"""The steps, named by number; a released step is never changed."""
