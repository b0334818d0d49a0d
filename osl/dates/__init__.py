"""Dates: ranges of days, calendar periods, the names of months and weekdays, dates in words."""
