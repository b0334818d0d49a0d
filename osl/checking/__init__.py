"""Checking a file: reading it, asking every rule, keeping to what was chosen and silenced."""
