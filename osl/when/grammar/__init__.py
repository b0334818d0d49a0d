"""From tokens to nodes: productions, what each of them builds, and the parser; no number is looked at yet."""
