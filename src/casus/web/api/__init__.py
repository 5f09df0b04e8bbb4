"""The JSON API, `/api/v1`: what is asked for (`parameters`), what is answered (`answers`), a file for each subject."""
