"""Changing a plan in place: text surgery at the marks, sure or not at all."""
