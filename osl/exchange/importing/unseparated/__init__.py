"""Text copied from a page whose cells run together, split into cells again."""
