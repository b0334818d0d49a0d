"""Dates: ranges of days, the names of months and weekdays, dates in words."""
