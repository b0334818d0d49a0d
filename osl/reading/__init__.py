"""From a file's text to a plan and its problems; a bad plan is data, never an exception."""
