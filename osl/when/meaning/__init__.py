"""From a shape and the numbers in it to a reading: the calendar, frequencies, and issues."""
