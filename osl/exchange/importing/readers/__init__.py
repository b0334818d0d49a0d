"""One reader per format: from a file's bytes to tables and lines of text."""
