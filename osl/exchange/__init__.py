"""In from tables and out to pages: a module for each format, and what they share."""
