"""From a plan to what is published: documents, charts, calendars, and their writers."""
