"""From answers to what people and programs read: screens, JSON, CSV. No clock, no file, no environment."""
