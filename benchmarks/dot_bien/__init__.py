"""Broken files by the thousand through every reader: ``.venv/bin/python benchmarks/dot_bien``."""
