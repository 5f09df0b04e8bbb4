"""Pages, plain text and JSONL to articles; the only home of trafilatura."""
