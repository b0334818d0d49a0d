"""Check a file: read it, ask every rule, leave out what was not chosen or is silenced."""
