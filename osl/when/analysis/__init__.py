"""Which segments of a date phrase belong together, and whether that is unambiguous."""
