"""Files and their text: finding them, reading them, where things stand in them."""
