"""From words to a shape: tokens, productions, and what each builds; no number is looked at yet."""
