"""Problems that a person can solve, named by a stable code; everything else is a bug."""

from __future__ import annotations

from typing import Any

from typing_extensions import override


class UserError(Exception):
    """A known problem of the user or the environment.

    `code` names the sentence in `error_texts`, `params` fill it. The sentence says what happened,
    what was kept and what to do.
    """

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    @override
    def __str__(self) -> str:
        """The code and its parameters, for logs and tracebacks."""
        listed = ", ".join(f"{key}={value!r}" for key, value in self.params.items())
        return f"{self.code}({listed})"


class Cancelled(Exception):  # noqa: N818 - not an error
    """The user stopped a long piece of work; nothing of it stays."""
