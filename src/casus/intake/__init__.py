"""Pages, plain text, JSONL and archives to articles; the only home of trafilatura, fastwarc and courlan."""
