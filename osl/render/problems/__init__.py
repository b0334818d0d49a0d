"""Problems for people, editors and machines: one module a format."""
