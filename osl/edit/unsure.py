"""What is raised where the editor would have to guess."""

from __future__ import annotations

from osl.problem import OslError


class UnsureError(OslError):
    """The text has a shape that the editor does not know; nothing was changed."""
