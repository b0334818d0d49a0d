"""YAML's syntax errors in plain words: what was found, what was expected, the usual cause."""
