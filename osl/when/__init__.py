"""Date phrases: from words to months and days, and back."""
