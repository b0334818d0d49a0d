"""Tables in PDF files: lines and letters, the cells that they show, rows over several pages."""
