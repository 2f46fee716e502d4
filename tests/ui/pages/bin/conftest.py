"""A real firm's file behind what is tested."""

from __future__ import annotations

from tests.ui.over_a_firm import _sweep, context, firm

__all__ = ["_sweep", "context", "firm"]
