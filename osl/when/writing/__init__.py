"""From a reading back to words that read the same."""
