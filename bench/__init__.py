"""Measures of osl against the least that any program would need for the same work."""
