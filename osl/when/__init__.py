"""Times in the organiser's own words: from words to months and days, and back."""
