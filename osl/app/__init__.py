"""What commands do that Typer has no part in: finding and loading plans, importing, writing output."""
