"""Who may come in and do what, and what keeps others out: `guard.secure` puts it around the application."""
