"""Text copied from a page, nothing between its cells: finding rows and cells again, a folder per form."""
