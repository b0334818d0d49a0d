"""The marks before items of a list, and Roman numbers, as parts of regular expressions."""

from __future__ import annotations

# dots that people type for a list, and Word's own from its symbol fonts
DOTS = "[•·●○▪■□◦‣➢➤✓✔*\uf0b7\uf0a7\uf0d8\uf0fc]"
# a dash or the dots that no other text has: ticks and squares may be marks in a cell
MARK = "[-–—•*·▪]"
ROMAN_NUMBER = r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})"  # to XXXIX
