"""From tables to a plan: what the columns hold, what each row says, what is doubtful."""
