"""The control characters that a plan must not contain."""

from __future__ import annotations

# a class of a regular expression
CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]"
