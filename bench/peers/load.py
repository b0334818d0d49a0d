"""Loads the files named, and those of the folders named, with the C loader."""

import sys
from pathlib import Path

import yaml

for name in sys.argv[1:]:
    place = Path(name)
    for file in sorted(place.glob("*.yaml")) if place.is_dir() else [place]:
        yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
