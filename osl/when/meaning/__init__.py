"""From nodes and the numbers of one phrase to a reading: the calendar, frequencies, and issues."""
