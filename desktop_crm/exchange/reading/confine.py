"""Caps that the child sets on itself before it touches a foreign file."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress

OUT_OF_MEMORY = 86
"""The exit code of a child that its own watch found too large."""
_WATCH_SECONDS = 0.1


def confine(memory: int) -> None:
    """Cap this process's memory, and keep it from writing files or memory dumps.

    Whatever the system refuses to cap is left as it is: the parent's clock still ends the child.
    """
    if sys.platform == "win32":
        from desktop_crm.exchange.reading.confine_windows import cap_by_job

        cap_by_job(memory)
    else:
        import resource

        for which, most in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_AS, memory),
        ):
            _, hard = resource.getrlimit(which)
            wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
            with suppress(ValueError, OSError):
                resource.setrlimit(which, (wanted, hard))
        if sys.platform == "darwin":
            threading.Thread(target=_watch, args=(memory,), daemon=True).start()


def _watch(memory: int) -> None:
    """For macOS, which ignores RLIMIT_AS and counts peak use in bytes."""
    if sys.platform != "win32":
        import resource

        pause = threading.Event()
        while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < memory:
            pause.wait(_WATCH_SECONDS)
        os._exit(OUT_OF_MEMORY)
