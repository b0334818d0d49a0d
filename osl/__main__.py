"""`python -m osl`."""

import sys

from osl.cli import main

sys.exit(main())
