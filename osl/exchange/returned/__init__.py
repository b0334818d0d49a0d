"""A plan that came back as a table: its rows, the tasks that they are, what was changed in them."""
