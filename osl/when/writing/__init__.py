"""From a reading back to a phrase that reads the same."""
