"""A module for each format, in or out: from its bytes to tables, from a document or a plan to its bytes."""
