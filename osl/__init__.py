"""A community organiser's year plan in a plain file."""

__version__ = "0.1.0"
