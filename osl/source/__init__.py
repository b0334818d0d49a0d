"""Files and their text: bytes, YAML nodes, the spans of values, syntax errors in plain words."""
