"""From tables to a plan: read a file, find its columns, build tasks, report what is doubtful."""
