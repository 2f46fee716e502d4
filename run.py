# -*- coding: utf-8 -*-
"""Set everything up and open the demo firm, or run one of the commands of `python3 run.py help`.

Old Pythons must be able to read this file: the work is done in packaging/bootstrap.
"""

from __future__ import unicode_literals

import os
import sys

LOWEST = (3, 11)
TOO_HIGH = (3, 15)
CHINESE = "desktop-crm 需要 Python 3.11 到 3.14，当前是 {0}。请安装后用它运行 run.py。\n"
ENGLISH = (
    "desktop-crm needs Python 3.11 to 3.14, and this is {0}. "
    "Please install one of these and run run.py with it.\n"
)


def refuse():
    # type: () -> int
    """Say in one sentence per language which Python is needed, as far as the terminal can."""
    version = ".".join(str(part) for part in sys.version_info[:3])
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    for sentence in (CHINESE, ENGLISH):
        try:
            os.write(2, sentence.format(version).encode(encoding))
        except UnicodeEncodeError:
            pass
    return 1


if __name__ == "__main__":
    if not LOWEST <= sys.version_info[:2] < TOO_HIGH:
        sys.exit(refuse())
    sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "packaging"))
    from bootstrap.commands import main

    sys.exit(main(sys.argv[1:]))
