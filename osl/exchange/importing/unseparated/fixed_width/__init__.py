"""Text whose columns are below each other."""
