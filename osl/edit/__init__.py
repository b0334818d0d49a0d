"""Edits of a plan in place: only what was asked for changes, verified before anything is written."""
