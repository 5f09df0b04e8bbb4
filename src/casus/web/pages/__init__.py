"""The pages of the desk, a file each: a router, and what its template is given."""
