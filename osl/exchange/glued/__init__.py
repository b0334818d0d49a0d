"""Text copied from a page with the cells of each row glued together, taken apart again."""
