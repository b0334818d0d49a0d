"""Letters and lines: ids made of titles, near misses, escapes, line ends."""
