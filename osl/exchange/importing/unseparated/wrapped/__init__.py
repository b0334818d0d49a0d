"""Text from a PDF viewer: a line may have several cells, and a cell several lines."""
