"""The command line: reads arguments, calls the core, shows what came back, sets the exit code.

Exit codes: 0 clean, 1 findings of level error, 2 the run was stopped, 3 a bug of ours (its trace is kept in a log).
"""

from __future__ import annotations

from vanban.cli import check, check_templates, documents, kinds, new, pdf, rules, templates, undo
from vanban.cli.cua import main
from vanban.cli.nhom import cli

LENH = (check, check_templates, documents, kinds, new, pdf, rules, templates, undo)
"""One module for each command; importing it puts the command into the group."""

__all__ = ["LENH", "cli", "main"]
