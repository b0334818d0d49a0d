"""Lists of tasks: in text, and among the paragraphs of a page or a Word document."""
