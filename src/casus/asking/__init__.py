"""Answers of the record that take more than one question: streams of records, exports, explanations."""
