"""The fault that stops the whole run."""

from __future__ import annotations


class StopError(Exception):
    """The run cannot go on (no folder, no lock, disk full). ``hint`` is the way out; both texts are Vietnamese.

    A fault in one record, template or document is never a StopError but a :class:`vanban.findings.Finding`.
    """

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
