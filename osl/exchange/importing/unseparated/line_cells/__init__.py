"""Tables with a cell per line: which lines make which cells, and which cells a row."""
