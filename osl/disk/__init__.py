"""Files that change: replaced whole, one writer at a time, with what undo needs kept elsewhere."""
