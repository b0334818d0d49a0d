"""From a plan to what is published, before any format: the document, its tables, the picture of the year."""
