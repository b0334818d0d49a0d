"""The start of osl as a program without Python, see `dev.standalone`."""

import multiprocessing
import os
import sys


def libraries_of_the_system() -> None:
    """Let other programs that osl starts (git, an editor) find their own libraries, not those of osl."""
    name = "LD_LIBRARY_PATH"
    before = os.environ.pop(f"{name}_ORIG", None)
    if before is not None:
        os.environ[name] = before
    elif getattr(sys, "frozen", False):
        os.environ.pop(name, None)


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a process that osl starts begins here as well
    libraries_of_the_system()
    from osl.cli import main

    sys.exit(main())
