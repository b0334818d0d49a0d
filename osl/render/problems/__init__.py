"""Problems for people, editors and machines: one module per format."""
