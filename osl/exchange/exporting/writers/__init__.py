"""One writer per format: from a document or a plan to a file's bytes."""
